package io.casework.identity;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SetupLinkMapper {

    void insertLink(String secretHash, Instant expiresAt);

    /** Locks every link, so that two of them can't be used at once. */
    List<String> lockLinks(Instant now);

    void deleteLinks();
}
