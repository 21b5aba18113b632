package io.casework.engine;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FormVersionMapper {

    void insertVersion(FormVersion version);

    @Nullable
    FormVersion findVersion(@Param("key") String key, @Param("version") int version);

    /** 0 when there is none. */
    int findLatest(String key);

    /** Newest first. */
    List<FormVersion> listVersions(String key);

    /** By name. */
    List<ReleasedForms.Summary> listLatest();

    int deleteVersions(String key);
}
