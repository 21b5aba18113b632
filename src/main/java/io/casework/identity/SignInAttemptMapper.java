package io.casework.identity;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SignInAttemptMapper {

    Optional<Bucket> lockBucket(String bucket);

    void insertBucket(Bucket bucket);

    void updateBucket(Bucket bucket);

    void deleteBucket(String bucket);

    void deleteBefore(Instant before);

    record Bucket(String bucket, int failures, Instant lastAt, Instant blockedUntil) {}
}
