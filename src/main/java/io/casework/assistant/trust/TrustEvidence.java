package io.casework.assistant.trust;

import io.casework.cases.Categories;
import io.casework.cases.Category;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the ledger what speaks for the assistant and what against it. */
@Component
class TrustEvidence {

    private static final Duration WINDOW = Duration.ofDays(180);
    private static final Duration WINDOW_OF_APPLIED = Duration.ofDays(30);
    private static final int MOST = 5_000;
    private static final int MOST_RANKED = 500;

    private final TrustMapper mapper;
    private final TrustSettings settings;
    private final Categories categories;
    private final JsonMapper json;
    private final Clock clock;

    TrustEvidence(TrustMapper mapper, TrustSettings settings, Categories categories, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.categories = categories;
        this.json = json;
        this.clock = clock;
    }

    /** By the thresholds as they are stored. */
    EvidenceFile read() {
        Instant now = clock.instant();
        return new EvidenceFile(
                mapper.listJudged(now.minus(WINDOW), MOST),
                mapper.listApplied(now.minus(WINDOW_OF_APPLIED)),
                mapper.listJudgedDrafts(now.minus(WINDOW), MOST),
                Thresholds.of(mapper.listThresholds(), settings),
                this::categoryOf);
    }

    /** As the judged cases have them now: of all together, and of each category that has enough. */
    List<Threshold> thresholds() {
        Instant now = clock.instant();
        List<Judged> judged = mapper.listJudged(now.minus(WINDOW), MOST);
        if (judged.size() < Ladder.ENOUGH) {
            return List.of();
        }
        List<Threshold> found = new ArrayList<>();
        found.add(threshold(Threshold.ALL, judged, choiceFrom(now), now));
        judged.stream()
                .collect(Collectors.groupingBy(each -> categoryOf(each.intent())))
                .forEach((category, cases) -> {
                    if (cases.size() >= Ladder.ENOUGH) {
                        found.add(threshold(category, cases, null, now));
                    }
                });
        return found;
    }

    private Threshold threshold(String category, List<Judged> cases, @Nullable Double choiceFrom, Instant now) {
        int right = (int) cases.stream().filter(Judged::isRight).count();
        return new Threshold(
                category,
                cases.size(),
                right,
                ThresholdFit.confidence(cases, settings.target()).orElse(null),
                choiceFrom,
                now);
    }

    private @Nullable Double choiceFrom(Instant now) {
        OptionalDouble from = ThresholdFit.choiceFrom(mapper.listRanked(now.minus(WINDOW), MOST_RANKED).stream()
                .mapToDouble(this::probabilityOfTheRightOne)
                .toArray());
        return from.isPresent() ? from.getAsDouble() : null;
    }

    /** 0 when it was not among those that the model named. */
    private double probabilityOfTheRightOne(TrustMapper.Ranked each) {
        JsonNode said = json.readTree(each.content());
        return Stream.concat(Stream.of(said), said.path("alternatives").valueStream())
                .filter(intent -> intent.path("intent").asString("").equals(each.label()))
                .mapToDouble(intent -> intent.path("confidence").asDouble(0))
                .findFirst()
                .orElse(0);
    }

    private String categoryOf(String intent) {
        return categories.ofIntent(intent).map(Category::id).orElse("");
    }
}
