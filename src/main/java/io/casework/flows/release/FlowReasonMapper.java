package io.casework.flows.release;

import io.casework.flows.release.GivenReason.Decision;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FlowReasonMapper {

    void insert(Row row);

    /** The latest first, those before a place. */
    List<Row> listByFlow(
            @Param("key") String key,
            @Param("before") @Nullable Instant before,
            @Param("beforeId") @Nullable String beforeId,
            @Param("most") int most);

    /** @param givenBy id of a user */
    record Row(String id, String flowKey, Decision decision, String reason, String givenBy, Instant givenAt) {}
}
