package io.casework.flows.drafts;

import io.casework.flows.FlowSummary;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FlowDraftMapper {

    /** The one clock by which locks run out, whichever node asks. */
    Instant databaseTime();

    void insertDraft(DraftRow draft);

    @Nullable
    DraftRow findDraft(String key);

    /** Holds the row until the transaction ends. */
    @Nullable
    DraftRow lockDraft(String key);

    /** By name. */
    List<Entry> listDrafts();

    int updateContent(
            @Param("key") String key,
            @Param("revision") int revision,
            @Param("name") String name,
            @Param("content") String content,
            @Param("by") String by,
            @Param("at") Instant at);

    int updateLock(
            @Param("key") String key,
            @Param("holder") @Nullable String holder,
            @Param("until") @Nullable Instant until);

    int deleteDraft(String key);

    /** A draft without its content. */
    record Entry(
            String flowKey,
            FlowSummary.Kind kind,
            String name,
            @Nullable Integer baseVersion,
            int revision,
            String updatedBy,
            Instant updatedAt,
            @Nullable String lockHolder,
            @Nullable Instant lockExpiresAt) {}
}
