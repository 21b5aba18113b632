package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ShippedDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageConfidenceTests {

    private final ShippedDecision decision = new ShippedDecision("support", "triage-confidence");

    @ParameterizedTest
    @CsvSource({
        "false, 0.99, standard, orders,   OutOfScope,  true",
        "true,  0.44, standard, orders,   Guess,       true",
        "true,  0.44, vip,      billing,  Guess,       true",
        "true,  0.45, vip,      orders,   VipUnsure,   true",
        "true,  0.79, vip,      billing,  VipUnsure,   true",
        "true,  0.80, vip,      billing,  VipSure,     false",
        "true,  0.64, gold,     billing,  MoneyUnsure, true",
        "true,  0.45, standard, accounts, MoneyUnsure, true",
        "true,  0.65, silver,   accounts, MoneySure,   false",
        "true,  0.45, standard, delivery, OtherSure,   false",
        "true,  1.0,  gold,     service,  OtherSure,   false",
    })
    void asksAPerson_whenAMistakeWouldBeDear(
            boolean inScope, double confidence, String tier, String category, String rule, boolean reviewNeeded) {
        var verdict = decision.decide(facts("act", false, inScope, confidence, tier, category));

        assertThat(verdict.rules()).containsExactly(rule);
        assertThat(verdict.outputs()).containsExactly(Map.entry("reviewNeeded", reviewNeeded));
    }

    @ParameterizedTest
    @CsvSource({
        "watch,   false, NotTrusted",
        "suggest, false, NotTrusted",
        "suggest, true,  NotTrusted",
        "act,     true,  Sensitive",
    })
    void asksAPerson_whateverTheConfidence_withoutTrust_orWhenItIsSensitive(
            String trust, boolean sensitive, String rule) {
        var verdict = decision.decide(facts(trust, sensitive, true, 1.0, "standard", "orders"));

        assertThat(verdict.rules()).containsExactly(rule);
        assertThat(verdict.outputs()).containsEntry("reviewNeeded", true);
    }

    /** A ticket that an earlier version of the triage reads while the table is this one. */
    @Test
    void asksAPerson_whenNobodySaysAnythingOfTrust() {
        Map<String, Object> facts = facts("act", false, true, 1.0, "standard", "orders");
        facts.remove("trust");
        facts.remove("sensitive");

        assertThat(decision.decide(facts).outputs()).containsEntry("reviewNeeded", true);
    }

    @Test
    void asksAPerson_whenTheTicketCouldNotBeClassified() {
        var unclassified = new HashMap<String, Object>();
        unclassified.put("trust", "suggest");
        unclassified.put("sensitive", false);
        unclassified.put("inScope", true);
        unclassified.put("confidence", 0.0);
        unclassified.put("tier", "standard");
        unclassified.put("category", null);

        assertThat(decision.decide(unclassified).outputs()).containsEntry("reviewNeeded", true);
    }

    @Test
    void decidesEveryTicket_byExactlyOneRow() {
        for (String trust : List.of("watch", "suggest", "act")) {
            for (boolean sensitive : List.of(true, false)) {
                for (boolean inScope : List.of(true, false)) {
                    for (double confidence : List.of(0.0, 0.449, 0.45, 0.6499, 0.65, 0.799, 0.8, 1.0)) {
                        assertOneRow(trust, sensitive, inScope, confidence);
                    }
                }
            }
        }
    }

    private void assertOneRow(String trust, boolean sensitive, boolean inScope, double confidence) {
        for (String tier : Facts.TIERS) {
            for (String category : Facts.CATEGORIES) {
                var facts = facts(trust, sensitive, inScope, confidence, tier, category);
                assertThat(decision.decide(facts).rules()).as("%s", facts).hasSize(1);
            }
        }
    }

    private static Map<String, Object> facts(
            String trust, boolean sensitive, boolean inScope, double confidence, String tier, String category) {
        return new HashMap<>(Map.of(
                "trust", trust,
                "sensitive", sensitive,
                "inScope", inScope,
                "confidence", confidence,
                "tier", tier,
                "category", category));
    }
}
