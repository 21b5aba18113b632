package io.casework.identity;

import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the audit trail and proves that nobody touched it. */
@Component
public class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int AT_ONCE = 1_000;

    private final AuditMapper mapper;
    private final AuditSeal seal;

    AuditLog(AuditMapper mapper, AuditSeal seal) {
        this.mapper = mapper;
        this.seal = seal;
    }

    /** Newest first. */
    public Page<AuditEntry> list(Query query, int limit, @Nullable String cursor) {
        Long before = cursor == null ? null : position(cursor);
        List<AuditEntry> rows = mapper.listEntries(query, before, limit + 1);
        return Pages.cut(rows, limit, last -> Cursor.of(last.position()));
    }

    /** The position of the first row that is changed, moved or missing; empty when the trail is whole. */
    public OptionalLong firstBroken() {
        AuditMapper.Head head = mapper.findHead();
        AuditMapper.Head seen = AuditMapper.Head.ORIGIN;
        while (seen.position() < head.position()) {
            List<AuditEntry> rows = mapper.listFrom(seen.position() + 1, AT_ONCE);
            AuditMapper.Head end = wholeUntil(seen, rows);
            if (rows.isEmpty() || end.position() < seen.position() + rows.size()) {
                return OptionalLong.of(end.position() + 1);
            }
            seen = end;
        }
        return OptionalLong.empty();
    }

    private AuditMapper.Head wholeUntil(AuditMapper.Head start, List<AuditEntry> rows) {
        AuditMapper.Head seen = start;
        for (AuditEntry row : rows) {
            if (!follows(seen, row)) {
                return seen;
            }
            seen = new AuditMapper.Head(row.position(), row.rowHash());
        }
        return seen;
    }

    /**
     * Whoever can rewrite the whole table can rewrite every seal in it; the log, which is kept elsewhere, holds a copy
     * of the last one of each day.
     */
    @Scheduled(cron = "0 0 3 * * *", zone = "UTC")
    void anchor() {
        OptionalLong broken = firstBroken();
        if (broken.isPresent()) {
            LOG.error("The audit trail is broken from row {} on", broken.getAsLong());
        } else {
            AuditMapper.Head head = mapper.findHead();
            LOG.info("The audit trail is whole: row {} has the seal {}", head.position(), head.rowHash());
        }
    }

    private boolean follows(AuditMapper.Head seen, AuditEntry row) {
        return row.position() == seen.position() + 1
                && row.previousHash().equals(seen.rowHash())
                && row.rowHash().equals(seal.of(row));
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).keys().get(0));
        } catch (NumberFormatException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }

    /** Which entries; null for any. */
    public record Query(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to) {}
}
