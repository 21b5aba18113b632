package io.casework.messaging.mailbox;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MailboxMapper {

    /** @return 0 when another node holds the mailbox */
    int updateHolder(
            @Param("id") String id,
            @Param("holder") String holder,
            @Param("now") Instant now,
            @Param("until") Instant until);

    int updateReleased(@Param("id") String id, @Param("holder") String holder);

    int countMailboxes(String id);

    void insertMailbox(String id);

    /** Null when the mailbox was never read under this UIDVALIDITY. */
    @Nullable
    Long findNextUid(@Param("id") String id, @Param("uidValidity") long uidValidity);

    @Nullable
    Instant findReadAt(String id);

    void updateRead(
            @Param("id") String id,
            @Param("uidValidity") long uidValidity,
            @Param("nextUid") long nextUid,
            @Param("at") Instant at);

    void updateFailure(@Param("id") String id, @Param("failure") String failure, @Param("at") Instant at);

    @Nullable
    Instant findFailingSince(String id);
}
