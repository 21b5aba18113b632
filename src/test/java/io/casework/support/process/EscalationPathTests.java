package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ShippedDecision;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationPathTests {

    private static final List<String> REASONS = List.of(
            "first-response-overdue",
            "response-overdue",
            "solution-overdue",
            "agent-request",
            "bad-survey",
            "churn-signal",
            "vip",
            "unforeseen");

    private final ShippedDecision decision = new ShippedDecision("support", "escalation-path");

    @ParameterizedTest
    @CsvSource({
        "1, response-overdue,       standard, First,           senior-support,     60, 240, false, 2",
        "1, first-response-overdue, gold,     FirstPreferred,  senior-support,     30, 120, true,  2",
        "1, churn-signal,           standard, FirstLeaving,    senior-support,     30, 120, true,  2",
        "2, agent-request,          silver,   Second,          support-management, 30, 120, true,  3",
        "2, solution-overdue,       vip,      SecondPreferred, support-management, 15,  60, true,  3",
        "2, vip,                    vip,      SecondLeaving,   support-management, 15,  60, true,  3",
        "3, bad-survey,             standard, Last,            sales-management,   30, 120, true,  0",
        "3, bad-survey,             gold,     LastPreferred,   key-accounts,       15,  60, true,  0",
        "4, churn-signal,           standard, LastLeaving,     key-accounts,       15,  60, true,  0",
    })
    void asksSomebodyElseAtEachLevel_soonerForWhoMatters(
            int level,
            String reason,
            String tier,
            String rule,
            String team,
            int toClaim,
            int toHandle,
            boolean inCrm,
            int next) {
        var verdict = decision.decide(Map.of("escalationLevel", level, "escalationReason", reason, "tier", tier));

        assertThat(verdict.rules()).containsExactly(rule);
        assertThat(verdict.outputs())
                .containsEntry("escalationTeam", team)
                .containsEntry("toldTeam", team)
                .containsEntry("minutesToClaim", toClaim)
                .containsEntry("minutesToHandle", toHandle)
                .containsEntry("escalatedInCrm", inCrm)
                .containsEntry("nextLevel", next);
    }

    @Test
    void decidesEveryEscalation_byExactlyOneRow() {
        var applied = new TreeSet<String>();
        for (int level = 1; level <= 5; level++) {
            for (String reason : REASONS) {
                for (String tier : Facts.TIERS) {
                    var facts = Map.of("escalationLevel", level, "escalationReason", reason, "tier", tier);
                    var rules = decision.decide(facts).rules();
                    assertThat(rules).as("%s", facts).hasSize(1);
                    applied.addAll(rules);
                }
            }
        }
        assertThat(applied).isEqualTo(decision.rules());
    }
}
