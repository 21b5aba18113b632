package io.casework.flows.release;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReleaseRequestMapper {

    /** Holds the row until the transaction ends. */
    @Nullable
    Row lock(String key);

    @Nullable
    Row find(String key);

    void insert(Row request);

    int delete(String key);

    /** Those of any flow that speak of the draft of this one. */
    int deleteNaming(String key);

    /**
     * @param wish JSON of a {@link ReleaseWish}
     * @param revisions JSON object: of each flow in it, the revision of its draft
     * @param contents JSON object: of each of these drafts, the SHA-256 of its content
     */
    record Row(
            String flowKey,
            String wish,
            String revisions,
            @Nullable String contents,
            String requestedBy,
            Instant requestedAt) {}
}
