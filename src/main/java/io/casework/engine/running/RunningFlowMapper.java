package io.casework.engine.running;

import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads the engine's tables; nothing here changes them. */
@Mapper
interface RunningFlowMapper {

    List<Load> listTokens(@Param("definitionId") String definitionId);

    List<Load> listIncidents(@Param("definitionId") String definitionId);

    long countInstances(@Param("definitionId") String definitionId);

    List<VersionLoad> listVersions(@Param("key") String key);

    List<Token> listCases(Selection selection);

    List<Deployed> listDeployed(@Param("key") String key, @Param("most") int most);

    List<Finished> listFinishedCases(@Param("key") String key, @Param("oldest") int oldest, @Param("most") int most);

    /** @param since null for incidents */
    record Load(String elementId, long amount, @Nullable Date since) {}

    record Deployed(int version, boolean process, @Nullable String source, Date deployedAt) {}

    record Finished(int version, String caseNumber) {}

    record VersionLoad(int version, long running, long finished) {}

    record Token(
            String id,
            String instanceId,
            @Nullable String caseNumber,
            String elementId,
            Date since,
            @Nullable String incident,
            int suspensionState) {}

    /**
     * @param step null for all
     * @param after and afterId of the last row of the page before
     */
    record Selection(
            String definitionId, @Nullable String step, @Nullable Date after, @Nullable String afterId, int most) {}
}
