package io.casework.assistant.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How sure is sure enough, for each category. */
final class Thresholds {

    private final Map<String, Threshold> known;
    private final Optional<Double> start;

    private Thresholds(Map<String, Threshold> known, Optional<Double> start) {
        this.known = known;
        this.start = start;
    }

    static Thresholds of(List<Threshold> known, TrustSettings settings) {
        return new Thresholds(
                known.stream().collect(Collectors.toMap(Threshold::category, Function.identity())),
                Optional.of(settings.startConfidence())
                        .filter(any -> settings.start().acts()));
    }

    /**
     * The lowest confidence that is enough: the category's own where enough of its cases were judged, else that of all
     * categories together. Empty when none is enough.
     */
    Optional<Double> from(String category) {
        if (known.containsKey(category)) {
            return Optional.ofNullable(known.get(category).confidence());
        }
        return known.containsKey(Threshold.ALL)
                ? Optional.ofNullable(known.get(Threshold.ALL).confidence())
                : start;
    }
}
