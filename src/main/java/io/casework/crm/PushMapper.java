package io.casework.crm;

import io.casework.engine.WaitingWork.Backlog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** A list of numbers holds 1 to 200. */
@Mapper
interface PushMapper {

    record Due(String caseNumber, int attempts) {}

    /** @param overtaken whether somebody wished for it anew since it was leased */
    record Leased(String caseNumber, boolean overtaken, @Nullable String backfillOf) {}

    int insertPush(@Param("caseNumber") String caseNumber, @Param("urgency") int urgency, @Param("now") Instant now);

    /** One that was refused is due again. */
    int updateWish(@Param("caseNumber") String caseNumber, @Param("urgency") int urgency, @Param("now") Instant now);

    /** Nothing when it is refused: that one waits for a person. */
    int updateBackfill(@Param("caseNumber") String caseNumber, @Param("connectionId") String connectionId);

    int insertBackfill(
            @Param("caseNumber") String caseNumber,
            @Param("connectionId") String connectionId,
            @Param("now") Instant now);

    int countBackfill(@Param("connectionId") String connectionId);

    Instant databaseTime();

    /** The most urgent first; of a backfill only while it is running. */
    List<Due> listDue(
            @Param("connectionId") String connectionId,
            @Param("least") int least,
            @Param("now") Instant now,
            @Param("databaseTime") Instant databaseTime,
            @Param("most") int most);

    /** Those that are still free. */
    List<WaitingPush> lock(@Param("numbers") List<String> numbers, @Param("databaseTime") Instant databaseTime);

    int updateLease(
            @Param("numbers") List<String> numbers, @Param("leaseId") String leaseId, @Param("until") Instant until);

    /** Those that no other node has taken since. */
    List<Leased> lockLeased(@Param("numbers") List<String> numbers, @Param("leaseId") String leaseId);

    int deleteDone(@Param("numbers") List<String> numbers, @Param("leaseId") String leaseId);

    int updateOvertaken(
            @Param("numbers") List<String> numbers, @Param("leaseId") String leaseId, @Param("now") Instant now);

    int updateRefused(
            @Param("caseNumber") String caseNumber,
            @Param("leaseId") String leaseId,
            @Param("detail") String detail,
            @Param("now") Instant now);

    int updatePostponed(
            @Param("caseNumber") String caseNumber,
            @Param("leaseId") String leaseId,
            @Param("detail") String detail,
            @Param("dueAt") Instant dueAt,
            @Param("now") Instant now);

    int updateGivenBack(@Param("leaseId") String leaseId);

    Optional<CrmPush> findPush(String caseNumber);

    List<CrmPush> listPushes(@Param("refused") boolean refused, @Param("most") int most);

    int countPushes(@Param("refused") boolean refused);

    Backlog countBacklog(@Param("late") Instant late);
}
