package io.casework.engine.running;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MigrationMapper {

    void insertMigration(@Param("migration") FlowMigration migration, @Param("mapping") String mapping);

    int insertCases(
            @Param("id") String id,
            @Param("definitionId") String definitionId,
            @Param("steps") Collection<String> steps,
            @Param("now") Instant now);

    @Nullable
    FlowMigration findMigration(String id);

    List<FlowMigration> listMigrations(@Param("key") String key, @Param("most") int most);

    /** Whether one of the flow from this version is not over. */
    int countActive(@Param("key") String key, @Param("from") int from);

    List<Job> listWork();

    FlowMigration.@Nullable State findState(String id);

    /** @return 0 when it is in none of the states */
    int updateState(
            @Param("id") String id,
            @Param("state") FlowMigration.State state,
            @Param("from") Collection<FlowMigration.State> from,
            @Param("finishedAt") @Nullable Instant finishedAt);

    /** @return 0 when somebody still waits, or it is over */
    int updateDone(@Param("id") String id, @Param("at") Instant at);

    List<String> listDue(@Param("id") String id, @Param("now") Instant now, @Param("most") int most);

    /** The row, unless another node has it or it had its turn. */
    @Nullable
    Turn lockWaiting(@Param("id") String id, @Param("instanceId") String instanceId);

    void updateOutcome(
            @Param("id") String id,
            @Param("instanceId") String instanceId,
            @Param("outcome") MovedCase.Outcome outcome,
            @Param("reason") @Nullable String reason);

    void updateDue(@Param("id") String id, @Param("instanceId") String instanceId, @Param("dueAt") Instant dueAt);

    List<MovedCase> listCases(
            @Param("id") String id,
            @Param("outcome") MovedCase.@Nullable Outcome outcome,
            @Param("after") @Nullable String after,
            @Param("most") int most);

    /** @param mapping JSON object of step ids, as people chose it */
    record Job(String id, String key, int from, int to, String mapping, String reason, String startedBy) {}

    record Turn(String instanceId, @Nullable String caseNumber, int attempts) {}
}
