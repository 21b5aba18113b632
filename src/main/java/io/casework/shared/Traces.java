package io.casework.shared;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps what belongs together in one trace, although it waits in the database and goes on in another thread, on another
 * node: who lets work wait keeps {@link #current()} with it, and who takes it up goes on {@link Work#from}.
 */
@Component
public class Traces {

    /** Names of facts in the log and in traces: the number of the case. */
    public static final String CASE = "casework.case";

    /** The process instance. */
    public static final String INSTANCE = "casework.instance";

    /** The step of the flow. */
    public static final String STEP = "casework.step";

    /** Who acts, by a pseudonym. */
    public static final String USER = "casework.user";

    private static final String TRACEPARENT = "traceparent";
    private static final String OUTCOME = "outcome";

    private final ObservationRegistry observations;
    private final Tracer tracer;
    private final Propagator propagator;

    Traces(ObservationRegistry observations, ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.observations = observations;
        this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
        this.propagator = propagator.getIfAvailable(() -> Propagator.NOOP);
    }

    /** What this thread does, as W3C Trace Context writes it, 55 characters; null when nobody records it. */
    public @Nullable String current() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null || !Boolean.TRUE.equals(context.sampled())) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(context, carrier, (headers, key, value) -> carrier.put(key, value));
        return carrier.get(TRACEPARENT);
    }

    /**
     * Work that is about to be done.
     *
     * @param name of the span and of the timer, such as {@code casework.step}; the timer has the outcome as well
     */
    public Work work(String name) {
        return new Work(name);
    }

    /** One piece of work: a span, a timer, and what the log says beside each line. */
    public final class Work {

        private final String name;
        private final Map<String, String> facts = new LinkedHashMap<>();
        private final Map<String, String> kinds = new LinkedHashMap<>();
        private @Nullable String parent;

        private Work(String name) {
            this.name = name;
        }

        /** @param traceparent that was kept with the work; null when nobody recorded where it came from */
        public Work from(@Nullable String traceparent) {
            parent = traceparent;
            return this;
        }

        /** A fact for the span and the log; never a name, an address or anybody's words. */
        public Work fact(String key, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                facts.put(key, value);
            }
            return this;
        }

        /** One of few values, for the span and the timer. */
        public Work kind(String key, String value) {
            kinds.put(key, value);
            return this;
        }

        /** @param outcome one of few words for how it went; not asked when it threw */
        public <T> T run(Supplier<T> doing, Function<T, String> outcome) {
            Map<String, String> before = MDC.getCopyOfContextMap();
            facts.forEach(MDC::put);
            try {
                Observation observation = observation();
                return observation.observe(() -> {
                    T done = doing.get();
                    observation.lowCardinalityKeyValue(OUTCOME, outcome.apply(done));
                    return done;
                });
            } finally {
                MDC.setContextMap(before == null ? Map.of() : before);
            }
        }

        private Observation observation() {
            var context = new ReceiverContext<Map<String, String>>(Map::get, Kind.CONSUMER);
            context.setCarrier(parent == null ? Map.of() : Map.of(TRACEPARENT, parent));
            Observation observation = Observation.createNotStarted(name, () -> context, observations)
                    .lowCardinalityKeyValue(OUTCOME, "broken");
            kinds.forEach(observation::lowCardinalityKeyValue);
            facts.forEach(observation::highCardinalityKeyValue);
            return observation;
        }
    }
}
