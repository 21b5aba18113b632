package io.casework.identity;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface IdempotencyMapper {

    void insertClaim(Claim claim);

    void updateAnswer(String actorId, String requestKey, Answer answer);

    Optional<Answer> findAnswer(String actorId, String requestKey);

    void deleteKeyBefore(String actorId, String requestKey, Instant before);

    int deleteBefore(Instant before);

    record Claim(String actorId, String requestKey, String requestHash, Instant createdAt) {}

    record Answer(
            String requestHash, int status, @Nullable String location, @Nullable String etag, @Nullable String body) {}
}
