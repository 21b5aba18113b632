package io.casework.operations;

import io.casework.engine.OutsideService.Service;
import io.casework.engine.WaitingWork.Backlog;
import io.casework.operations.Figures.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The figures as metrics. Each node tells those of the whole product, so that they are there as long as one node is; NaN
 * while nobody knows.
 */
@Component
class FiguresMeters {

    private final Figures figures;
    private final Work work;
    private final MeterRegistry meters;
    private final Clock clock;

    FiguresMeters(Figures figures, Work work, MeterRegistry meters, Clock clock) {
        this.figures = figures;
        this.work = work;
        this.meters = meters;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        gauge("casework.incidents.open", "Incidents that wait for somebody", Tags.empty(), Reading::incidents);
        gauge("casework.nodes.alive", "Nodes seen within the last minute", Tags.empty(), Reading::nodes);
        for (Service service : Service.values()) {
            gauge("casework.service.up", "1 when it does its work", Tags.of("service", service.key()), up(service));
        }
        work.backlogs().forEach(backlog -> ofWork(backlog.kind()));
    }

    private void ofWork(String kind) {
        Tags tags = Tags.of("kind", kind);
        gauge("casework.work.waiting", "What waits, due or not", tags, of(kind, Backlog::waiting));
        gauge("casework.work.overdue", "What should have had its turn", tags, of(kind, Backlog::overdue));
        gauge("casework.work.parked", "What waits for an operator", tags, of(kind, Backlog::parked));
        Gauge.builder("casework.work.oldest", () -> value(of(kind, this::age)))
                .description("How long the oldest has waited")
                .baseUnit("seconds")
                .tags(tags)
                .register(meters);
    }

    private void gauge(String name, String description, Tags tags, ToDoubleFunction<Reading> figure) {
        Gauge.builder(name, () -> value(figure))
                .description(description)
                .tags(tags)
                .register(meters);
    }

    private double value(ToDoubleFunction<Reading> figure) {
        Reading reading = figures.now();
        return reading == null ? Double.NaN : figure.applyAsDouble(reading);
    }

    private static ToDoubleFunction<Reading> of(String kind, ToDoubleFunction<Backlog> figure) {
        return reading -> {
            Backlog backlog = reading.backlogs().get(kind);
            return backlog == null ? Double.NaN : figure.applyAsDouble(backlog);
        };
    }

    private static ToDoubleFunction<Reading> up(Service service) {
        return reading -> {
            Boolean up = reading.up().get(service);
            return up == null ? Double.NaN : up ? 1 : 0;
        };
    }

    /** Of work that nobody keeps waiting the oldest is no second old. */
    private double age(Backlog backlog) {
        Instant since = backlog.oldestSince();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
