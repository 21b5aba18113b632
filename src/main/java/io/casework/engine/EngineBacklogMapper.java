package io.casework.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads the engine's tables; nothing here changes them. */
@Mapper
interface EngineBacklogMapper {

    List<Load> listJobs(@Param("late") Date late);

    List<Load> listSteps(@Param("late") Date late);

    WaitingWork.Backlog countMessages(@Param("late") Instant late);

    /** @param oldestSince null when none waits */
    record Load(String kind, long waiting, long overdue, long parked, @Nullable Date oldestSince) {}
}
