package io.casework.crm;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BackfillMapper {

    Optional<CrmBackfill> findBackfill(@Param("connectionId") String connectionId);

    /** Nobody else changes it until the transaction ends; empty while somebody does, and unless it is running. */
    Optional<CrmBackfill> lockRunning(@Param("connectionId") String connectionId);

    /** Nobody else changes it until the transaction ends; waits while somebody does. */
    Optional<CrmBackfill> lockBackfill(@Param("connectionId") String connectionId);

    void insertBackfill(CrmBackfill backfill);

    int deleteEnded(@Param("connectionId") String connectionId);

    /** Nothing unless it is in the state before. */
    int updateState(
            @Param("connectionId") String connectionId,
            @Param("from") CrmBackfill.State from,
            @Param("to") CrmBackfill.State to);

    int updateReadTo(@Param("connectionId") String connectionId, @Param("readTo") String readTo);

    int updateEnded(@Param("connectionId") String connectionId, @Param("now") Instant now);

    int addDone(@Param("connectionId") String connectionId, @Param("more") int more);

    int addRefused(@Param("connectionId") String connectionId, @Param("more") int more);
}
