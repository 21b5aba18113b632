package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ShippedDecision;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyFollowUpTests {

    private final ShippedDecision decision = new ShippedDecision("support", "survey-follow-up");

    @ParameterizedTest
    @CsvSource({
        "1, standard, Dissatisfied,      true",
        "2, vip,      Dissatisfied,      true",
        "3, gold,     PreferredLukewarm, true",
        "3, standard, Lukewarm,          false",
        "4, vip,      Satisfied,         false",
        "5, standard, Satisfied,         false",
    })
    void escalates_whoIsDissatisfied(int score, String tier, String rule, boolean escalate) {
        var verdict = decision.decide(Map.of("score", score, "tier", tier));

        assertThat(verdict.rules()).containsExactly(rule);
        assertThat(verdict.outputs()).containsExactly(Map.entry("escalate", escalate));
    }

    @Test
    void decidesEveryAnswer_byExactlyOneRow() {
        var applied = new TreeSet<String>();
        for (int score = 1; score <= 5; score++) {
            for (String tier : Facts.TIERS) {
                var rules =
                        decision.decide(Map.of("score", score, "tier", tier)).rules();
                assertThat(rules).as("%d %s", score, tier).hasSize(1);
                applied.addAll(rules);
            }
        }
        assertThat(applied).isEqualTo(decision.rules());
    }
}
