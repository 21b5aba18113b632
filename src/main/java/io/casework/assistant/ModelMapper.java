package io.casework.assistant;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ModelMapper {

    @Nullable
    StoredModel findModel(@Param("kind") String kind, @Param("fingerprint") String fingerprint);

    /** 0 when there is none yet. */
    int findNewestVersion(@Param("kind") String kind);

    /** The newest among those whose fingerprint is like the pattern. */
    @Nullable
    StoredModel findNewestLike(@Param("kind") String kind, @Param("pattern") String pattern);

    /** 0 when there is none like it. */
    int findNewestVersionLike(@Param("kind") String kind, @Param("pattern") String pattern);

    @Nullable
    StoredModel findVersion(@Param("kind") String kind, @Param("version") int version);

    /** The newest first. */
    List<ModelVersion> listVersions(String kind);

    void insertModel(StoredModel model);

    /** With its report. */
    void deleteModel(@Param("kind") String kind, @Param("version") int version);

    void insertReport(@Param("kind") String kind, @Param("version") int version, @Param("report") String report);

    @Nullable
    String findReport(@Param("kind") String kind, @Param("version") int version);
}
