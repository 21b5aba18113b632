package io.casework.identity;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SessionMapper {

    Optional<ActorRow> findActor(String secretHash, Instant now, Instant idleSince);

    void insertSession(String secretHash, String userId, Instant now, Instant expiresAt);

    void updateLastSeen(String secretHash, Instant now);

    void deleteSession(String secretHash);

    void deleteSessionsOf(String userId);

    void deleteExpired(Instant now, Instant idleSince);
}
