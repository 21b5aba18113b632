package io.casework.assistant.trust;

import io.casework.cases.Categories;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the assistant may do with what it suggests now. Every node asks the database, so a change holds at once. */
@Component
public class Trust {

    private final TrustMapper mapper;
    private final TrustSettings settings;
    private final RandomGenerator random;

    @Autowired
    Trust(TrustMapper mapper, TrustSettings settings) {
        this(mapper, settings, RandomGenerator.of("L64X128MixRandom"));
    }

    Trust(TrustMapper mapper, TrustSettings settings, RandomGenerator random) {
        this.mapper = mapper;
        this.settings = settings;
        this.random = random;
    }

    /**
     * What a new suggestion is trusted with.
     *
     * @param intent null where the step does not know any: then it stands where it started
     */
    public Grant grant(TrustStep step, @Nullable String intent) {
        TrustLevel level = intent == null
                ? settings.start().atMost(step.most())
                : rung(step, intent).level();
        return new Grant(level, isDrawn(settings.audited(level)));
    }

    /** Whether this confidence is enough for the flow to act on a classification. */
    public boolean isSure(String category, double confidence) {
        return Thresholds.of(mapper.listThresholds(), settings)
                .from(category)
                .filter(least -> confidence >= least)
                .isPresent();
    }

    /** How likely an intent has to be to be offered as a choice; empty as long as too few cases were judged. */
    public Optional<Double> choiceFrom() {
        List<Threshold> known = mapper.listThresholds();
        return known.stream()
                .filter(threshold -> threshold.category().equals(Threshold.ALL))
                .map(Threshold::choiceFrom)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Of every intent, step by step. */
    List<Rung> rungs(Categories categories) {
        Map<String, Rung> known = mapper.listRungs().stream()
                .collect(Collectors.toMap(rung -> rung.step().key() + ' ' + rung.intent(), Function.identity()));
        return Arrays.stream(TrustStep.values())
                .flatMap(step -> categories.all().stream()
                        .flatMap(category -> category.intents().stream())
                        .map(intent -> known.getOrDefault(
                                step.key() + ' ' + intent.id(), Rung.atStart(step, intent.id(), settings.start()))))
                .toList();
    }

    Rung rung(TrustStep step, String intent) {
        Rung known = mapper.findRung(step, intent);
        return known == null ? Rung.atStart(step, intent, settings.start()) : known;
    }

    private boolean isDrawn(double share) {
        return share >= 1 || random.nextDouble() < share;
    }
}
