package io.casework.insights;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What dashboards count of one run of a step.
 *
 * @param repeated whether the case had been through the step before
 */
record StepFact(StepSource source, boolean repeated, LocalDate finishedOn) {

    private record Place(String caseNumber, String flowKey, String step) {}

    /** @param sources of whole cases, the oldest first */
    static List<StepFact> of(List<StepSource> sources, ZoneId zone) {
        Set<Place> been = new HashSet<>();
        return sources.stream().map(source -> of(source, been, zone)).toList();
    }

    private static StepFact of(StepSource source, Set<Place> been, ZoneId zone) {
        boolean again = !source.failed() && !been.add(new Place(source.caseNumber(), source.flowKey(), source.step()));
        return new StepFact(source, again, LocalDate.ofInstant(source.finishedAt(), zone));
    }

    /** 1 when it came to nothing, as the column is. */
    public int failed() {
        return source.failed() ? 1 : 0;
    }

    /** 1 when it is repeated, as the column is. */
    public int again() {
        return repeated ? 1 : 0;
    }

    public int bucket() {
        return DurationBucket.of(Duration.ofMillis(source.durationMs()));
    }
}
