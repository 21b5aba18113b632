package io.casework.engine.incidents;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads the engine's incidents; of those, nothing here changes any. */
@Mapper
interface IncidentMapper {

    /** Those that did not only spread from a flow that another one called. */
    List<Unsorted> listUnsorted(@Param("most") int most);

    /** Those that did not only spread from a flow that another one called. */
    int countOpen();

    /** Those that are gone. */
    List<String> listGone(@Param("most") int most);

    void insertSorted(Sorted incident);

    void deleteSorted(@Param("ids") List<String> ids);

    List<IncidentGroup> listGroups(
            @Param("flow") @Nullable String flow,
            @Param("after") @Nullable Long after,
            @Param("afterId") @Nullable String afterId,
            @Param("most") int most);

    @Nullable
    IncidentGroup findGroup(String cause);

    List<Stuck> listCases(
            @Param("cause") String cause,
            @Param("after") @Nullable Instant after,
            @Param("afterId") @Nullable String afterId,
            @Param("most") int most);

    @Nullable
    Failed findFailed(@Param("id") String id);

    void insertRetry(IncidentRetry retry);

    /** @return how many are tried again with it */
    int updateRetryOf(@Param("cause") String cause, @Param("retry") String retry);

    void updateTotal(@Param("id") String id, @Param("total") int total);

    @Nullable
    IncidentRetry findRetry(String id);

    @Nullable
    String findOpenRetry(String cause);

    List<IncidentRetry> listRetries(@Param("most") int most);

    List<String> listOpenRetries();

    List<String> listWaiting(
            @Param("retry") String retry, @Param("after") @Nullable String after, @Param("most") int most);

    /** The row, unless another node has it or it had its turn. */
    @Nullable
    String lockWaiting(@Param("retry") String retry, @Param("id") String id);

    void updateFailed(@Param("id") String id);

    void updateUnchosen(@Param("incident") String incident);

    /** @return 0 when somebody still waits, or it is over */
    int updateDone(@Param("id") String id, @Param("at") Instant at);

    /** @param message as the engine keeps it: it may hold anything */
    record Unsorted(
            String id,
            @Nullable String definitionId,
            @Nullable String flowKey,
            @Nullable String flowName,
            @Nullable Integer flowVersion,
            @Nullable String stepId,
            @Nullable String message,
            @Nullable String topic,
            @Nullable String handler,
            @Nullable String instanceId,
            @Nullable String caseNumber,
            Date happenedAt) {}

    record Sorted(
            String id,
            String cause,
            FailureKind kind,
            @Nullable String flowKey,
            @Nullable String flowName,
            @Nullable Integer flowVersion,
            @Nullable String stepId,
            @Nullable String stepName,
            String message,
            @Nullable String instanceId,
            @Nullable String caseNumber,
            Instant happenedAt) {}

    /** @param retryId null unless it waits for its next try */
    record Stuck(
            String id,
            @Nullable String caseNumber,
            @Nullable Integer version,
            @Nullable String instanceId,
            Instant at,
            @Nullable String retryId) {}

    /** @param workId of the job or step that failed */
    record Failed(String id, @Nullable String cause, String type, @Nullable String workId) {}
}
