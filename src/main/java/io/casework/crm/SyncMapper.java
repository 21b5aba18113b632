package io.casework.crm;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SyncMapper {

    Optional<CrmSync> findSync(@Param("connectionId") String connectionId);

    void insertSync(@Param("connectionId") String connectionId);

    /** Nothing when it is paused already. */
    int updatePaused(@Param("connectionId") String connectionId, @Param("at") Instant at, @Param("by") String by);

    /** Nothing when it is not paused. */
    int updateResumed(@Param("connectionId") String connectionId);

    /** Nothing while it is held already. */
    int updateHeld(
            @Param("connectionId") String connectionId,
            @Param("until") Instant until,
            @Param("reason") String reason,
            @Param("now") Instant now);

    int updateReached(@Param("connectionId") String connectionId, @Param("now") Instant now);

    int updateFree(@Param("connectionId") String connectionId);

    /** Of what is not refused. */
    int updateDue(@Param("now") Instant now);

    int countConnections(@Param("connectionId") String connectionId);

    int deleteLinks(@Param("connectionId") String connectionId);

    int deleteConflicts(@Param("connectionId") String connectionId);

    int deleteBackfilled(@Param("connectionId") String connectionId);

    int clearBackfilled(@Param("connectionId") String connectionId);
}
