package io.casework.flows.drafts;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface RevisionMapper {

    void insertRevision(@Param("key") String key, @Param("kept") Kept kept, @Param("content") String content);

    /** Puts a later save in the place of an earlier one of the same row. */
    int updateRevision(
            @Param("key") String key,
            @Param("earlier") int earlier,
            @Param("revision") int revision,
            @Param("at") Instant at,
            @Param("content") String content);

    /** Newest first. */
    List<Kept> listRevisions(@Param("key") String key, @Param("most") int most);

    @Nullable
    Kept findLast(String key);

    @Nullable
    Kept findRevision(@Param("key") String key, @Param("revision") int revision);

    @Nullable
    String findContent(@Param("key") String key, @Param("revision") int revision);

    /** Forgets all but the newest. */
    int deleteOlder(@Param("key") String key, @Param("most") int most);

    int deleteAll(String key);

    /**
     * A row of the table without its content.
     *
     * @param beganAt when the first save that shares the row was made
     */
    record Kept(
            int revision,
            String savedBy,
            Instant beganAt,
            Instant savedAt,
            @Nullable String note,
            @Nullable Integer restoredFrom) {}
}
