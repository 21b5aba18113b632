package io.casework.sales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ShippedDecision;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadRoutingTests {

    private final ShippedDecision decision = new ShippedDecision("sales", "lead-routing");

    @ParameterizedTest
    @CsvSource({
        "DE,      10,   enterprise, Enterprise,  key-accounts",
        "unknown, -1,   enterprise, Enterprise,  key-accounts",
        "DE,      1000, unknown,    Large,       key-accounts",
        "DE,      999,  unknown,    Everybody,   sales",
        "US,      250,  starter,    LargeAbroad, key-accounts",
        "US,      249,  starter,    Everybody,   sales",
        "CH,      500,  starter,    Everybody,   sales",
        "unknown, -1,   unknown,    Everybody,   sales",
        "unknown, 600,  unknown,    Everybody,   sales",
    })
    void findsTheTeamThatSells(String region, int employees, String product, String rule, String team) {
        var decided = decision.decide(Map.of("region", region, "employees", employees, "product", product));

        assertThat(decided.rules()).containsExactly(rule);
        assertThat(decided.outputs()).containsExactly(Map.entry("team", team));
    }
}
