package io.casework.engine;

import io.casework.calendars.WorkingTime;
import io.casework.engine.gate.WorkingSpan;
import io.casework.engine.gate.WorkingWait;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * When waits in working time are over: by the calendar of the team that the flow works with, else of the team that has the
 * case, else by the default calendar.
 */
@Component
class WorkingWaits {

    private final WorkingTime workingTime;
    private final ObjectProvider<CaseTraits> cases;

    WorkingWaits(WorkingTime workingTime, ObjectProvider<CaseTraits> cases) {
        this.workingTime = workingTime;
        this.cases = cases;
    }

    Instant end(WorkingWait wait, Instant from) {
        String team = wait.team() == null ? teamOf(wait.caseNumber()) : wait.team();
        WorkingSpan span = wait.span();
        return span.unit() == WorkingSpan.Unit.DAYS
                ? workingTime.afterDays(team, from, span.amount())
                : workingTime.after(team, from, Duration.ofHours(span.amount()));
    }

    private @Nullable String teamOf(@Nullable String caseNumber) {
        return Stream.ofNullable(caseNumber)
                .flatMap(number -> cases.stream().map(files -> files.of(Set.of(number))))
                .flatMap(files -> files.values().stream())
                .flatMap(file -> Stream.ofNullable(file.team()))
                .findFirst()
                .orElse(null);
    }
}
