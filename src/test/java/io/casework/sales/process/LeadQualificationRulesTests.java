package io.casework.sales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ShippedDecision;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadQualificationRulesTests {

    private static final List<Integer> SCORES = List.of(0, 9, 10, 24, 25, 30, 80);
    private static final List<Integer> BUDGETS = List.of(-1, 999, 1_000);
    private static final List<String> AUTHORITIES = List.of("yes", "no", "unknown");
    private static final List<String> NEEDS = List.of("none", "some", "unknown");
    private static final List<String> TIMELINES = List.of("now", "half-year", "year", "unknown");
    private static final List<Boolean> CONSENTS = List.of(true, false);

    private final ShippedDecision decision = new ShippedDecision("sales", "lead-qualification-rules");

    @ParameterizedTest
    @CsvSource({
        "90, 20000, yes,     none,    now,       true,  NoNeed,         disqualified, no-need",
        "90, 999,   yes,     strong,  now,       true,  NoBudget,       disqualified, no-budget",
        "90, 0,     yes,     strong,  now,       true,  NoBudget,       disqualified, no-budget",
        " 9, -1,    unknown, unknown, later,     true,  PoorFit,        disqualified, poor-fit",
        "30, 1000,  yes,     some,    half-year, false, Ready,          qualified,    ready",
        "29, 1000,  yes,     some,    half-year, false, FactsMissing,   ask,          facts-missing",
        "80, -1,    unknown, strong,  quarter,   false, Urgent,         qualified,    urgent",
        "80, -1,    no,      strong,  quarter,   false, FactsMissing,   ask,          facts-missing",
        "90, 20000, yes,     strong,  year,      true,  TooEarly,       nurture,      too-early",
        "90, 20000, yes,     strong,  later,     false, TooEarlySilent, disqualified, no-consent",
        "24, -1,    unknown, unknown, half-year, true,  Lukewarm,       nurture,      lukewarm",
        "24, -1,    unknown, unknown, half-year, false, FactsMissing,   ask,          facts-missing",
        " 5, -1,    unknown, unknown, unknown,   true,  FactsMissing,   ask,          facts-missing",
    })
    void decides(
            int score,
            int budget,
            String authority,
            String need,
            String timeline,
            boolean consent,
            String rule,
            String verdict,
            String reason) {
        var decided = decision.decide(facts(score, budget, authority, need, timeline, consent));

        assertThat(decided.rules()).containsExactly(rule);
        assertThat(decided.outputs()).containsEntry("verdict", verdict).containsEntry("reason", reason);
    }

    @Test
    void decidesEveryLead_usesEveryRow_andKeepsInTouchOnlyWithConsent() {
        Set<String> used = new HashSet<>();
        everyLead().forEach(facts -> {
            var decided = decision.decide(facts);
            assertThat(decided.rules()).as("%s", facts).hasSize(1);
            if (Boolean.FALSE.equals(facts.get("consent"))) {
                assertThat(decided.outputs()).as("%s", facts).doesNotContainEntry("verdict", "nurture");
            }
            used.addAll(decided.rules());
        });
        assertThat(used).isEqualTo(decision.rules());
    }

    private static Stream<Map<String, Object>> everyLead() {
        return SCORES.stream().flatMap(score -> BUDGETS.stream()
                .flatMap(budget -> AUTHORITIES.stream().flatMap(authority -> NEEDS.stream()
                        .flatMap(need -> TIMELINES.stream().flatMap(timeline -> CONSENTS.stream()
                                .map(consent -> facts(score, budget, authority, need, timeline, consent)))))));
    }

    private static Map<String, Object> facts(
            int score, int budget, String authority, String need, String timeline, Boolean consent) {
        return Map.of(
                "score", score,
                "budget", budget,
                "authority", authority,
                "need", need,
                "timeline", timeline,
                "consent", consent);
    }
}
