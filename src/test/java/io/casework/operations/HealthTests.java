package io.casework.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.OutsideService;
import io.casework.engine.OutsideService.Service;
import io.casework.engine.OutsideService.ServiceState;
import io.casework.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthTests {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final TestClock clock = new TestClock();
    private final List<ServiceState> states = new ArrayList<>();
    private final OutsideService service = () -> List.copyOf(states);
    private final Health health = new Health(List.of(service), clock);

    @Test
    void saysNothing_whileAllWorks() {
        states.add(state(Service.CRM, true, null));

        assertThat(health.notices()).isEmpty();
        assertThat(health.states()).hasSize(1);
    }

    @Test
    void namesEachServiceOnce_sinceTheFirstWasDown() {
        states.add(state(Service.MAIL_IN, false, NOON));
        states.add(state(Service.MAIL_IN, false, MORNING));
        states.add(state(Service.ASSISTANT, false, null));
        states.add(state(Service.CRM, true, null));

        assertThat(health.notices())
                .containsExactly(new HealthNotice(Service.ASSISTANT, null), new HealthNotice(Service.MAIL_IN, MORNING));
    }

    @Test
    void looksAgain_afterSomeSeconds() {
        assertThat(health.notices()).isEmpty();
        states.add(state(Service.CRM, false, NOON));
        assertThat(health.notices()).as("at once").isEmpty();

        clock.putForward(Health.KEPT);

        assertThat(health.notices()).hasSize(1);
        assertThat(health.states()).hasSize(1);
    }

    private static ServiceState state(Service service, boolean up, @Nullable Instant since) {
        return new ServiceState(service, "one", up, since, up ? null : "away");
    }
}
