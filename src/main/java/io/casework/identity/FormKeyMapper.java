package io.casework.identity;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FormKeyMapper {

    @Nullable
    String findSecret();

    void insertSecret(@Param("secret") String secret, @Param("at") Instant at);
}
