package io.casework.identity;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface VisitMapper {

    Optional<Instant> lockSpentUntil(String bucket);

    void insertBucket(@Param("bucket") String bucket, @Param("spentUntil") Instant spentUntil);

    void updateBucket(@Param("bucket") String bucket, @Param("spentUntil") Instant spentUntil);

    void deleteSpentBefore(Instant before);
}
