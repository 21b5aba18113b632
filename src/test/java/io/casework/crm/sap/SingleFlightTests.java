package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SingleFlightTests {

    private final SingleFlight<String> flight = new SingleFlight<>();

    @Test
    void afterAnError_theNextOneFetchesAnew() {
        assertThatThrownBy(() -> get(new StackOverflowError())).isInstanceOf(StackOverflowError.class);

        assertThat(flight.get(token -> false, () -> "token")).isEqualTo("token");
    }

    @Test
    void aFault_isToldAsItIs() {
        Fault away = Fault.of(FaultKind.AWAY, "away");

        assertThatThrownBy(() -> flight.get(token -> false, () -> {
                    throw away;
                }))
                .isSameAs(away);
    }

    private String get(Error error) {
        return flight.get(token -> false, () -> {
            throw error;
        });
    }
}
