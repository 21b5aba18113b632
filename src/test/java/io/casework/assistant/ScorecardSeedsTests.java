package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.assistant.scoring.Facts;
import io.casework.assistant.scoring.ForecastQuality;
import io.casework.assistant.scoring.LearnedScorecard;
import io.casework.assistant.scoring.Observation;
import io.casework.assistant.scoring.ScorecardLearner;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScorecardSeedsTests {

    private static final Map<ScorecardKind, LearnedScorecard> LEARNED = Stream.of(ScorecardKind.values())
            .collect(Collectors.toMap(kind -> kind, kind -> new ScorecardLearner()
                    .learn(ScorecardSeeds.shipped(kind).observations())));

    @ParameterizedTest
    @EnumSource(ScorecardKind.class)
    void canBeTold_byModelsThatHaveNotSeenThem(ScorecardKind kind) {
        ForecastQuality quality = ForecastQuality.of(learned(kind).unseen());

        assertThat(quality.auc()).isGreaterThan(0.72);
        assertThat(quality.calibrationError()).isLessThan(0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD, authority, yes, no",
        "LEAD, need, strong, some",
        "LEAD, need, some, none",
        "LEAD, timeline, now, later",
        "LEAD, source, referral, cold",
        "LEAD, role, executive, student",
        "LEAD, address, company, private"
    })
    void knowWhichWord_isBetter(ScorecardKind kind, String fact, String better, String worse) {
        assertThat(score(kind, Facts.NONE.with(fact, better))).isGreaterThan(score(kind, Facts.NONE.with(fact, worse)));
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD, budget, 100000, 500",
        "LEAD, messages, 5, 1",
        "CHURN, poorRatings, 2, 0",
        "CHURN, escalated, 2, 0",
        "CHURN, late, 3, 0",
        "CHURN, negative, 3, 0",
        "CHURN, reopened, 3, 0"
    })
    void knowWhichAmount_countsMore(ScorecardKind kind, String fact, double more, double less) {
        assertThat(score(kind, Facts.NONE.with(fact, more))).isGreaterThan(score(kind, Facts.NONE.with(fact, less)));
    }

    @Test
    void nameOnlyFacts_thatAreKnownAtScoring() {
        assertThat(learned(ScorecardKind.LEAD).card().facts())
                .containsExactlyInAnyOrder(
                        "source",
                        "budget",
                        "authority",
                        "need",
                        "timeline",
                        "employees",
                        "region",
                        "industry",
                        "role",
                        "website",
                        "address",
                        "phone",
                        "emailConsent",
                        "phoneConsent",
                        "messages",
                        "words",
                        "earlierCases");
    }

    @Test
    void anEmptyField_isNotKnown() {
        Observation observation = ScorecardSeeds.of("source,#budget,won\nevent,,1\n")
                .observations()
                .get(0);

        assertThat(observation.facts()).isEqualTo(Facts.NONE.with("source", "event"));
        assertThat(observation.positive()).isTrue();
    }

    @Test
    void aLineThatIsTooShort_isRefused() {
        assertThatThrownBy(() -> ScorecardSeeds.of("source,#budget,won\nevent,1\n"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static double score(ScorecardKind kind, Facts facts) {
        return learned(kind).card().rate(facts).score();
    }

    private static LearnedScorecard learned(ScorecardKind kind) {
        return Objects.requireNonNull(LEARNED.get(kind));
    }
}
