package io.casework.triggers;

import io.casework.engine.ParkedWork;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events that cannot be understood, among everything else that waits for an operator. */
@Component
@Transactional
class ParkedEvents implements ParkedWork {

    private static final String KIND = "event";

    private final TriggerEventMapper mapper;
    private final Clock clock;

    ParkedEvents(TriggerEventMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Parked> list(@Nullable Instant notAfter, int most) {
        return mapper.listParked(notAfter, most).stream().map(this::parked).toList();
    }

    private Parked parked(TriggerEvent event) {
        return new Parked(
                KIND,
                event.id(),
                event.sourceName() + " " + event.eventType(),
                Objects.requireNonNullElse(event.reason(), "unknown"),
                null,
                Objects.requireNonNullElse(event.settledAt(), event.receivedAt()),
                content(event.id()).map(content -> (long) content.length).orElse(null));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> content(String id) {
        return Optional.ofNullable(mapper.findPayload(id)).map(payload -> payload.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String fileEnding() {
        return "json";
    }

    @Override
    public boolean retry(String id) {
        return isParked(id) && mapper.updateReplayed(id, now()) == 1;
    }

    @Override
    public boolean discard(String id) {
        return mapper.updateDiscarded(id, "An operator discarded it.", now()) == 1;
    }

    private boolean isParked(String id) {
        return mapper.findEvent(id)
                .filter(event -> event.state() == TriggerState.PARKED)
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
