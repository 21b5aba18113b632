package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ShippedDecision;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketRoutingTests {

    private final ShippedDecision decision = new ShippedDecision("support", "ticket-routing");

    @ParameterizedTest
    @CsvSource({
        "accounts,   en,  Accounts,      accounts",
        "billing,    de,  Billing,       billing",
        "orders,     en,  Orders,        orders",
        "delivery,   de,  Orders,        orders",
        "returns,    und, Orders,        orders",
        "technical,  en,  Technical,     technical",
        "service,    de,  Service,       service-desk",
        "unforeseen, en,  OtherCategory, service-desk",
        "billing,    fr,  OtherLanguage, service-desk",
        "unforeseen, fr,  OtherLanguage, service-desk",
    })
    void findsTheTeamThatAnswers(String category, String language, String rule, String team) {
        var verdict = decision.decide(Map.of("category", category, "language", language));

        assertThat(verdict.rules()).containsExactly(rule);
        assertThat(verdict.outputs()).containsExactly(Map.entry("team", team));
    }

    @Test
    void decidesEveryTicket_byExactlyOneRow() {
        for (String category : Facts.CATEGORIES) {
            for (String language : Facts.LANGUAGES) {
                var facts = Map.of("category", category, "language", language);
                assertThat(decision.decide(facts).rules()).as("%s", facts).hasSize(1);
            }
        }
    }
}
