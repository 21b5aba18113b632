package io.casework.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface ApiTokenMapper {

    Optional<ActorRow> findActor(String secretHash, Instant now);

    /** Null when there is no such token any more, or it serves nothing. */
    @Nullable
    String findTopics(String id, Instant now);

    List<ApiToken> listTokens(@Nullable Instant beforeCreatedAt, @Nullable String beforeId, int limit);

    void insertToken(ApiToken token, String secretHash);

    void updateLastUsed(String id, Instant now);

    int deleteToken(String id);
}
