package io.casework.triggers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ChangeReadingMapper {

    /** @throws org.springframework.dao.DuplicateKeyException when it is there by now */
    void insertReading(ChangeReading reading);

    Instant databaseTime();

    Optional<ChangeReading> findReading(
            @Param("connectionId") String connectionId, @Param("objectName") String objectName);

    /** Empty when it is not due, or another node is at it. */
    Optional<ChangeReading> lockDue(
            @Param("connectionId") String connectionId,
            @Param("objectName") String objectName,
            @Param("now") Instant now,
            @Param("databaseTime") Instant databaseTime);

    int updateLease(
            @Param("reading") ChangeReading reading, @Param("leaseId") String leaseId, @Param("until") Instant until);

    /** Whether the lease is still ours; nobody else gets it until the transaction ends. */
    @Nullable
    String lockLeased(@Param("reading") ChangeReading reading, @Param("leaseId") String leaseId);

    /** How far it got. */
    int updateSeen(
            @Param("reading") ChangeReading reading, @Param("leaseId") String leaseId, @Param("until") Instant until);

    /** How it went, and when it is due again. */
    int updateRead(@Param("reading") ChangeReading reading, @Param("leaseId") String leaseId);

    /** Has a connection's read at a time unless that is later than they are due anyway. */
    int updateSooner(@Param("connectionId") String connectionId, @Param("dueAt") Instant dueAt);

    List<ChangeReading> listReadings(@Param("most") int most);
}
