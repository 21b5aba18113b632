package io.casework.flows.drafts;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FlowCommentMapper {

    void insertComment(Row comment);

    @Nullable
    Row findComment(@Param("key") String key, @Param("id") String id);

    /** The first ones first. */
    List<Row> listComments(String key);

    int countComments(String key);

    int updateResolved(@Param("id") String id, @Param("by") @Nullable String by, @Param("at") @Nullable Instant at);

    int deleteComment(String id);

    int deleteComments(String key);

    /** People are ids. */
    record Row(
            String id,
            String flowKey,
            @Nullable String elementId,
            String text,
            String writtenBy,
            Instant writtenAt,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {}
}
