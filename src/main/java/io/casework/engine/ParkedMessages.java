package io.casework.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that found no flow which waited for them. */
@Component
@Transactional
class ParkedMessages implements ParkedWork {

    private static final String KIND = "message";
    private static final String REASON = "no-flow-waits";

    private final KeptMessageMapper mapper;
    private final Clock clock;

    ParkedMessages(KeptMessageMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param parkedAt when nobody waited for it any more */
    record Row(long id, String caseNumber, String messageName, Instant parkedAt) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Parked> list(@Nullable Instant notAfter, int most) {
        return mapper.listUndeliverable(notAfter, most).stream()
                .map(row -> new Parked(
                        KIND,
                        String.valueOf(row.id()),
                        row.messageName(),
                        REASON,
                        row.caseNumber(),
                        row.parkedAt(),
                        null))
                .toList();
    }

    @Override
    public Optional<byte[]> content(String id) {
        return Optional.empty();
    }

    @Override
    public boolean retry(String id) {
        return change(id, "waiting");
    }

    @Override
    public boolean discard(String id) {
        return change(id, "discarded");
    }

    private boolean change(String id, String state) {
        return id.matches("[0-9]{1,18}") && mapper.updateUndeliverable(Long.parseLong(id), state, clock.instant()) == 1;
    }
}
