package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ShippedDecision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLevelTests {

    private final ShippedDecision decision = new ShippedDecision("support", "service-level");

    @ParameterizedTest
    @CsvSource({
        "100, standard, email, Critical,        30,   30,   240",
        "80,  vip,      phone, Critical,        30,   30,   240",
        "79,  gold,     email, HighPreferred,   60,   60,   480",
        "60,  vip,      phone, HighPreferred,   60,   60,   480",
        "60,  silver,   phone, HighPhone,       60,   120,  960",
        "79,  standard, web,   HighWritten,     120,  120,  960",
        "59,  gold,     phone, NormalPreferred, 120,  240,  1440",
        "30,  standard, phone, NormalPhone,     240,  480,  2880",
        "30,  standard, api,   NormalWritten,   480,  480,  2880",
        "29,  vip,      email, LowPreferred,    480,  480,  2880",
        "0,   silver,   phone, LowOther,        1440, 1440, 7200",
    })
    void promisesMore_theMoreATicketMatters(
            int priority, String tier, String channel, String rule, int first, int next, int solution) {
        var verdict = decision.decide(facts(priority, tier, channel));

        assertThat(verdict.rules()).containsExactly(rule);
        assertThat(verdict.outputs())
                .isEqualTo(Map.of(
                        "firstResponseMinutes", first, "nextResponseMinutes", next, "solutionMinutes", solution));
    }

    @Test
    void decidesEveryTicket_byExactlyOneRow() {
        for (int priority : List.of(0, 29, 30, 59, 60, 79, 80, 100)) {
            for (String tier : Facts.TIERS) {
                for (String channel : Facts.CHANNELS) {
                    var facts = facts(priority, tier, channel);
                    assertThat(decision.decide(facts).rules()).as("%s", facts).hasSize(1);
                }
            }
        }
    }

    @Test
    void neverPromisesLess_whenThePriorityRises() {
        for (String tier : Facts.TIERS) {
            for (String channel : Facts.CHANNELS) {
                for (int priority = 1; priority <= 100; priority++) {
                    assertThat(minutes(priority, tier, channel))
                            .isLessThanOrEqualTo(minutes(priority - 1, tier, channel));
                }
            }
        }
    }

    private int minutes(int priority, String tier, String channel) {
        return decision.decide(facts(priority, tier, channel)).integer("firstResponseMinutes");
    }

    private static Map<String, ?> facts(int priority, String tier, String channel) {
        return Map.of("priority", priority, "tier", tier, "channel", channel);
    }
}
