package io.casework.cases;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DraftMapper {

    @Nullable
    Draft findDraft(@Param("caseNumber") String caseNumber, @Param("agentId") String agentId);

    void insertDraft(
            @Param("caseNumber") String caseNumber,
            @Param("agentId") String agentId,
            @Param("draft") NewDraft draft,
            @Param("at") Instant at);

    int updateDraft(
            @Param("caseNumber") String caseNumber,
            @Param("agentId") String agentId,
            @Param("draft") NewDraft draft,
            @Param("ifVersion") @Nullable Integer ifVersion,
            @Param("at") Instant at);

    /** Marks every agent's draft that is not marked yet. */
    void updateOutdated(@Param("caseNumber") String caseNumber, @Param("at") Instant at);

    void deleteDraft(@Param("caseNumber") String caseNumber, @Param("agentId") String agentId);
}
