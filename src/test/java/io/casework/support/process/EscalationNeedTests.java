package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ShippedDecision;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationNeedTests {

    private final ShippedDecision decision = new ShippedDecision("support", "escalation-need");

    @ParameterizedTest
    @CsvSource({
        "0.8,  standard, low,    Leaving,           churn-signal",
        "1.0,  vip,      high,   Leaving,           churn-signal",
        "0.5,  gold,     normal, PreferredWavering, churn-signal",
        "0.79, silver,   high,   Wavering,          none",
        "0.49, vip,      high,   VipInAHurry,       vip",
        "0.0,  vip,      normal, VipCalm,           none",
        "0.0,  gold,     high,   Content,           none",
    })
    void escalates_whoMayLeaveOrCannotWait(double churnRisk, String tier, String urgency, String rule, String reason) {
        var verdict = decision.decide(Map.of("churnRisk", churnRisk, "tier", tier, "urgency", urgency));

        assertThat(verdict.rules()).containsExactly(rule);
        assertThat(verdict.outputs()).containsExactly(Map.entry("escalationReason", reason));
    }

    @Test
    void decidesEveryTicket_byExactlyOneRow() {
        var applied = new TreeSet<String>();
        for (double churnRisk : List.of(0.0, 0.49, 0.5, 0.79, 0.8, 1.0)) {
            for (String tier : Facts.TIERS) {
                for (String urgency : Facts.URGENCIES) {
                    var facts = Map.of("churnRisk", churnRisk, "tier", tier, "urgency", urgency);
                    var rules = decision.decide(facts).rules();
                    assertThat(rules).as("%s", facts).hasSize(1);
                    applied.addAll(rules);
                }
            }
        }
        assertThat(applied).isEqualTo(decision.rules());
    }
}
