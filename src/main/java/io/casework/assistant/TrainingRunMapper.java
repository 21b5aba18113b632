package io.casework.assistant;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TrainingRunMapper {

    int countRunning(Instant now);

    void insertRun(
            @Param("id") String id,
            @Param("requestedBy") String requestedBy,
            @Param("startedAt") Instant startedAt,
            @Param("leaseUntil") Instant leaseUntil);

    /** 0 when it had ended before. */
    int updateEnded(
            @Param("id") String id,
            @Param("endedAt") Instant endedAt,
            @Param("outcome") TrainingRun.Outcome outcome,
            @Param("summary") @Nullable String summary);

    @Nullable
    TrainingRunRow findRun(String id);

    /** The newest first. */
    List<TrainingRunRow> listRuns(int limit);
}
