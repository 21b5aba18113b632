package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ShippedDecision;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketPriorityTests {

    private final ShippedDecision decision = new ShippedDecision("support", "ticket-priority");

    @ParameterizedTest
    @CsvSource({
        "low,    standard, neutral,  0.0,  10,  EveryTicket",
        "normal, standard, positive, 0.29, 30,  EveryTicket UrgencyNormal",
        "high,   standard, neutral,  0.0,  50,  EveryTicket UrgencyHigh",
        "normal, silver,   neutral,  0.0,  35,  EveryTicket UrgencyNormal TierSilver",
        "normal, gold,     neutral,  0.0,  42,  EveryTicket UrgencyNormal TierGold",
        "normal, vip,      neutral,  0.0,  55,  EveryTicket UrgencyNormal TierVip",
        "normal, standard, negative, 0.0,  40,  EveryTicket UrgencyNormal SentimentNegative",
        "normal, standard, neutral,  0.3,  38,  EveryTicket UrgencyNormal ChurnPossible",
        "normal, standard, neutral,  0.59, 38,  EveryTicket UrgencyNormal ChurnPossible",
        "normal, standard, neutral,  0.6,  45,  EveryTicket UrgencyNormal ChurnLikely",
        "high,   vip,      negative, 1.0,  100, EveryTicket UrgencyHigh TierVip SentimentNegative ChurnLikely",
    })
    void addsUpWhatMakesATicketUrgent(
            String urgency, String tier, String sentiment, double churnRisk, int priority, String rules) {
        var verdict = decision.decide(facts(urgency, tier, sentiment, churnRisk));

        assertThat(verdict.outputs()).containsExactly(Map.entry("priority", priority));
        assertThat(verdict.rules()).containsExactlyInAnyOrderElementsOf(Arrays.asList(rules.split(" ")));
    }

    @Test
    void staysBetween0And100_whateverIsTrue() {
        for (String urgency : Facts.URGENCIES) {
            for (String tier : Facts.TIERS) {
                for (String sentiment : Facts.SENTIMENTS) {
                    for (double churnRisk : List.of(0.0, 0.3, 0.6, 1.0)) {
                        assertThat(priority(facts(urgency, tier, sentiment, churnRisk)))
                                .isBetween(0, 100);
                    }
                }
            }
        }
    }

    private int priority(Map<String, ?> facts) {
        return decision.decide(facts).integer("priority");
    }

    private static Map<String, ?> facts(String urgency, String tier, String sentiment, double churnRisk) {
        return Map.of("urgency", urgency, "tier", tier, "sentiment", sentiment, "churnRisk", churnRisk);
    }
}
