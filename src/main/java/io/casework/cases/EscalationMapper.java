package io.casework.cases;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EscalationMapper {

    void insertEscalation(Escalation escalation);

    @Nullable
    Escalation findEscalation(String id);

    @Nullable
    Escalation findRunning(String caseNumber);

    /** The newest that was not only noted. */
    @Nullable
    Escalation findNewest(String caseNumber);

    /** Changes nothing once it has ended; so does the next one. */
    int updateStage(@Param("id") String id, @Param("stage") Escalation.Stage stage);

    int updateOutcome(
            @Param("id") String id,
            @Param("outcome") Escalation.Outcome outcome,
            @Param("endedBy") String endedBy,
            @Param("at") Instant at);
}
