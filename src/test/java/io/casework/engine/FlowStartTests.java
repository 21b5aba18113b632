package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowStartTests {

    @ParameterizedTest
    @CsvSource({"20, 2", "49, 2", "50, 3", "100, 3"})
    void goesWithMost_withoutACase(int percent, int expected) {
        var start = new FlowStart("ticket-triage", 3, 2, percent, "erin", Instant.EPOCH);

        assertThat(start.versionOf(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "100, 3"})
    void isOneVersionForAll_atTheEnds(int percent, int expected) {
        var start = new FlowStart("ticket-triage", 3, 2, percent, "erin", Instant.EPOCH);

        assertThat(start.versionOf("C-100042")).isEqualTo(expected);
    }
}
