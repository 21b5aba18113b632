package io.casework.messaging.mailbox;

import io.casework.engine.ParkedWork;
import io.casework.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that could not be filed. Nothing in them is read here: one of them may be what ended a node. */
@Component
@Transactional
class ParkedMails implements ParkedWork {

    private static final String KIND = "mail";

    private final InboxMapper mapper;
    private final Clock clock;

    ParkedMails(InboxMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param isHere whether the mail, or its head, is kept */
    record Row(
            String id,
            String mailbox,
            long mailUid,
            @Nullable String reason,
            Instant parkedAt,
            long byteCount,
            boolean isHere) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Parked> list(@Nullable Instant notAfter, int most) {
        return mapper.listParked(notAfter, most).stream()
                .map(ParkedMails::parked)
                .toList();
    }

    private static Parked parked(Row row) {
        return new Parked(
                KIND,
                row.id(),
                row.mailbox() + " " + row.mailUid(),
                row.reason() == null ? "unknown" : row.reason(),
                null,
                row.parkedAt(),
                row.isHere() ? (Long) row.byteCount() : null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> content(String id) {
        return isHere(id) ? Optional.of(raw(id)) : Optional.empty();
    }

    private byte[] raw(String id) {
        try (InputStream raw = mapper.findRaw(id).stream()) {
            return raw.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String fileEnding() {
        return "eml";
    }

    @Override
    public boolean retry(String id) {
        if (mapper.countParked(id) > 0 && !isHere(id)) {
            throw new Problem.Conflict(
                    "mail-not-here",
                    "Mail not here",
                    "Its server did not give the mail out; there is nothing to file.");
        }
        return mapper.updateUnparked(id, Outcome.State.RECEIVED, clock.instant()) == 1;
    }

    @Override
    public boolean discard(String id) {
        return mapper.updateUnparked(id, Outcome.State.DISCARDED, clock.instant()) == 1;
    }

    private boolean isHere(String id) {
        return mapper.countParkedHere(id) > 0;
    }
}
