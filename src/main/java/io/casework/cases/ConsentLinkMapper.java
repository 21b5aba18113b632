package io.casework.cases;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ConsentLinkMapper {

    void insertLink(@Param("tokenHash") String tokenHash, @Param("number") String number, @Param("at") Instant at);

    @Nullable
    String findNumber(String tokenHash);

    /** Changes nothing when the link was used before. */
    int updateUsed(@Param("tokenHash") String tokenHash, @Param("at") Instant at);
}
