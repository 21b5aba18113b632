package io.casework.identity;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface AuditMapper {

    Head lockHead();

    void updateHead(long position, String rowHash);

    void insertEntry(AuditEntry entry);

    List<AuditEntry> listEntries(AuditLog.Query query, @Nullable Long before, int limit);

    List<AuditEntry> listFrom(long position, int limit);

    Head findHead();

    record Head(long position, String rowHash) {

        /** What the first row follows. */
        static final Head ORIGIN = new Head(0, "0".repeat(64));
    }

    /** An entry before it has its place in the trail. */
    record Draft(
            Instant recordedAt,
            String actorId,
            String action,
            String subject,
            @Nullable String detail,
            @Nullable String origin) {

        AuditEntry at(long position, String previousHash) {
            return new AuditEntry(position, recordedAt, actorId, action, subject, detail, origin, previousHash, "");
        }
    }
}
