package io.casework.assistant;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ModelMapper {

    @Nullable
    StoredModel findModel(@Param("kind") String kind, @Param("fingerprint") String fingerprint);

    /** 0 when there is none yet. */
    int findNewestVersion(@Param("kind") String kind);

    void insertModel(StoredModel model);
}
