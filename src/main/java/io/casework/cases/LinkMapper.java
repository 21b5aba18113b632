package io.casework.cases;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface LinkMapper {

    void insertLink(
            @Param("number") String number,
            @Param("other") String other,
            @Param("kind") LinkKind kind,
            @Param("at") Instant at);

    @Nullable
    LinkKind findKind(@Param("number") String number, @Param("other") String other);

    /** Those of the table, and those that the cases themselves tell of. */
    List<CaseLink> listLinks(String number);

    List<String> listParents(String number);

    void deleteLink(@Param("number") String number, @Param("other") String other);
}
