package io.casework.crm.sap;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SapLinkMapper {

    Instant databaseTime();

    /** One that has a record. */
    Optional<Links.Link> findLink(@Param("name") Links.Name name);

    int insertHold(@Param("name") Links.Name name, @Param("until") Instant until);

    /** Only one that is over, and has no record. */
    int updateHold(@Param("name") Links.Name name, @Param("now") Instant now, @Param("until") Instant until);

    int deleteHold(@Param("name") Links.Name name);

    int insertLink(@Param("name") Links.Name name, @Param("remoteId") String remoteId, @Param("now") Instant now);

    int updateRemoteId(@Param("name") Links.Name name, @Param("remoteId") String remoteId);

    int updateEtag(@Param("name") Links.Name name, @Param("etag") @Nullable String etag);

    int deleteLink(@Param("name") Links.Name name);

    int deleteLinks(@Param("connectionId") String connectionId);
}
