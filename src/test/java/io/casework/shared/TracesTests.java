package io.casework.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class TracesTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final StaticListableBeanFactory none = new StaticListableBeanFactory();
    private final Traces traces =
            new Traces(observations, none.getBeanProvider(Tracer.class), none.getBeanProvider(Propagator.class));

    @BeforeEach
    void measure() {
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        MDC.clear();
    }

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void theLogKnowsTheWork_asLongAsItIsDone_andWhatWasKnownBefore() {
        MDC.put(Traces.CASE, "C-1");
        List<@Nullable String> known = new ArrayList<>();

        traces.work("work")
                .fact(Traces.CASE, "C-2")
                .fact(Traces.STEP, "Task_One")
                .run(() -> known.add(MDC.get(Traces.CASE) + " " + MDC.get(Traces.STEP)), done -> "done");

        assertThat(known).containsExactly("C-2 Task_One");
        assertThat(MDC.get(Traces.CASE)).isEqualTo("C-1");
        assertThat(MDC.get(Traces.STEP)).isNull();
    }

    @Test
    void theLogForgetsTheWork_whenItBreaks() {
        assertThatThrownBy(() -> traces.work("work")
                        .fact(Traces.CASE, "C-2")
                        .run(
                                () -> {
                                    throw new IllegalStateException("broken");
                                },
                                done -> "done"))
                .isInstanceOf(IllegalStateException.class);

        assertThat(MDC.get(Traces.CASE)).isNull();
        assertThat(meters.get("work").tag("outcome", "broken").timer().count()).isEqualTo(1);
    }

    @Test
    void theTimerHasKindAndOutcome_butNoFacts() {
        traces.work("work").kind("connector", "one").fact(Traces.CASE, "C-2").run(() -> 1, done -> "done");

        assertThat(meters.get("work")
                        .tags("connector", "one", "outcome", "done")
                        .timer()
                        .getId()
                        .getTags())
                .extracting(tag -> tag.getKey())
                .doesNotContain(Traces.CASE);
        assertThat(traces.current()).as("no tracer").isNull();
    }
}
