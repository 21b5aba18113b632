package io.casework.engine;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ClusterLockMapper {

    @Nullable
    String lock(@Param("name") String name);
}
