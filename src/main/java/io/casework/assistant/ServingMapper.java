package io.casework.assistant;

import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface ServingMapper {

    @Nullable
    Serving findServing(String kind);

    @Nullable
    Integer findVersion(String kind);

    int updateServing(Serving serving);

    void insertServing(Serving serving);
}
