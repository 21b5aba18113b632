package io.casework.flows.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface RehearsalMapper {

    void insertRehearsal(RehearsalRow row);

    Optional<RehearsalRow> findLatest(@Param("flowKey") String flowKey);

    Optional<RehearsalRow> findRehearsal(@Param("flowKey") String flowKey, @Param("id") String id);

    /** The oldest that no node works on. */
    Optional<RehearsalRow> findNext(@Param("now") Instant now);

    /** @return 0 when another node was quicker, or somebody cancelled it */
    int updateClaim(
            @Param("id") String id,
            @Param("node") String node,
            @Param("now") Instant now,
            @Param("until") Instant until);

    /** How often a node has claimed it. */
    int findAttempts(@Param("id") String id);

    /** @return 0 when it is not this node's any more */
    int updateProgress(
            @Param("id") String id,
            @Param("node") String node,
            @Param("total") int total,
            @Param("until") Instant until);

    /** @return 0 when it has ended, or is another node's */
    int updateEnd(
            @Param("id") String id,
            @Param("node") String node,
            @Param("state") RehearsalRow.State state,
            @Param("failure") @Nullable String failure,
            @Param("failureKey") @Nullable RehearsalFailure failureKey,
            @Param("failureDetail") @Nullable String failureDetail,
            @Param("now") Instant now);

    /** Cancels those of a flow that have not ended. */
    int cancel(@Param("flowKey") String flowKey, @Param("id") @Nullable String id, @Param("now") Instant now);

    void insertResult(
            @Param("rehearsalId") String rehearsalId,
            @Param("caseNumber") String caseNumber,
            @Param("outcome") Group outcome,
            @Param("summary") String summary,
            @Param("ways") String ways);

    List<String> listCases(@Param("rehearsalId") String rehearsalId);

    /** Summaries, in the order of case numbers. */
    List<String> listSummaries(@Param("rehearsalId") String rehearsalId, @Param("outcome") @Nullable Group outcome);

    @Nullable
    StoredResult findResult(@Param("rehearsalId") String rehearsalId, @Param("caseNumber") String caseNumber);

    /**
     * @param summary JSON of {@link CaseResult}
     * @param ways JSON of {@link Ways}
     */
    record StoredResult(String summary, String ways) {}

    /** @param kept how many of the latest of the flow stay */
    int deleteEarlier(@Param("flowKey") String flowKey, @Param("kept") int kept);

    int deleteOld(@Param("before") Instant before);
}
