package io.casework.triggers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EventStreamMapper {

    /** @throws org.springframework.dao.DuplicateKeyException when it is there by now */
    void insertStream(HeardTopic stream);

    Instant databaseTime();

    Optional<HeardTopic> findStream(@Param("connectionId") String connectionId, @Param("topic") String topic);

    /** Empty when it is not due, or another node listens. */
    Optional<HeardTopic> lockDue(
            @Param("connectionId") String connectionId,
            @Param("topic") String topic,
            @Param("now") Instant now,
            @Param("databaseTime") Instant databaseTime);

    int updateLease(
            @Param("stream") HeardTopic stream, @Param("leaseId") String leaseId, @Param("until") Instant until);

    /** Whether the lease is still ours; nobody else gets it until the transaction ends. */
    @Nullable
    String lockLeased(@Param("stream") HeardTopic stream, @Param("leaseId") String leaseId);

    int updateHeard(
            @Param("stream") HeardTopic stream, @Param("leaseId") String leaseId, @Param("until") Instant until);

    int updateEnded(@Param("stream") HeardTopic stream, @Param("leaseId") String leaseId);

    List<HeardTopic> listStreams(@Param("most") int most);
}
