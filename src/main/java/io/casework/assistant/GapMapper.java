package io.casework.assistant;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface GapMapper {

    /**
     * A draft that was of no use.
     *
     * @param team whose case it is, null for one that nobody triaged
     * @param excerpt the beginning of what the customer wrote first, empty text when nothing is there
     * @param content the draft, as the ledger has it
     */
    record Miss(
            String caseNumber,
            @Nullable String team,
            @Nullable String intent,
            String language,
            String subject,
            @Nullable String excerpt,
            Instant createdAt,
            Suggestion.Verdict.@Nullable Outcome verdict,
            String content) {}

    /** Replies that were not grounded, rejected or largely rewritten, the newest first. */
    List<Miss> listMisses(
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("mostChanged") double mostChanged,
            @Param("limit") int limit);
}
