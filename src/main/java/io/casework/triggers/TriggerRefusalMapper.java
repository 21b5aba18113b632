package io.casework.triggers;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TriggerRefusalMapper {

    void insertRefusal(
            @Param("id") String id,
            @Param("sourceId") @Nullable String sourceId,
            @Param("kind") TriggerKind kind,
            @Param("reason") RefusalReason reason,
            @Param("network") String network,
            @Param("at") Instant at);

    /** @param source the name of one; null for all and nobody's */
    List<TriggerRefusal> listRefusals(@Param("source") @Nullable String source, @Param("most") int most);

    /** Those of a source, or of nobody, but the newest. */
    void deleteBeyond(@Param("sourceId") @Nullable String sourceId, @Param("most") int most);
}
