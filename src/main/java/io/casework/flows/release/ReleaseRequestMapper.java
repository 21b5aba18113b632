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

    /**
     * @param wish JSON of a {@link ReleaseWish}
     * @param revisions JSON object: of each flow in it, the revision of its draft
     */
    record Row(String flowKey, String wish, String revisions, String requestedBy, Instant requestedAt) {}
}
