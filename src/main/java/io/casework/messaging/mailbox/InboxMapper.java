package io.casework.messaging.mailbox;

import io.casework.engine.WaitingWork.Backlog;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface InboxMapper {

    void insertMail(
            @Param("mail") InboxMail mail,
            @Param("raw") @Nullable InputStream raw,
            @Param("state") Outcome.State state,
            @Param("reason") @Nullable String reason);

    int countMails(
            @Param("mailbox") String mailbox, @Param("uidValidity") long uidValidity, @Param("mailUid") long mailUid);

    List<String> listDue(@Param("now") Instant now, @Param("most") int most);

    @Nullable
    InboxMail findMail(String id);

    RawMail findRaw(String id);

    /** Null when somebody else has it or it is settled. */
    @Nullable
    String lockReceived(String id);

    void updateSettled(
            @Param("id") String id,
            @Param("outcome") Outcome outcome,
            @Param("rfcId") @Nullable String rfcId,
            @Param("senderKey") @Nullable String senderKey,
            @Param("at") Instant at);

    /** Nobody needs the bytes any more. */
    void updateRawGone(String id);

    void updateOldRawGone(Instant settledBefore);

    /** @return 0 when the mail is not due any more, or an attempt began meanwhile */
    int updateTaken(@Param("mail") InboxMail mail, @Param("now") Instant now, @Param("dueAt") Instant dueAt);

    /** @return 0 when somebody else was first */
    int updateParked(@Param("mail") InboxMail mail, @Param("at") Instant at);

    List<ParkedMails.Row> listParked(@Param("notAfter") @Nullable Instant notAfter, @Param("most") int most);

    int countParked(String id);

    /** 0 as well when only that it came is known. */
    int countParkedHere(String id);

    /** @return 0 when it is not parked any more */
    int updateUnparked(@Param("id") String id, @Param("state") Outcome.State state, @Param("at") Instant at);

    void updateReason(@Param("id") String id, @Param("reason") String reason);

    /** Takes back the attempt that found the mail. */
    void updatePostponed(@Param("id") String id, @Param("dueAt") Instant dueAt, @Param("reason") String reason);

    int countFiledOfSender(
            @Param("senderKey") String senderKey,
            @Param("caseNumber") @Nullable String caseNumber,
            @Param("since") Instant since);

    Backlog countBacklog(@Param("late") Instant late);
}
