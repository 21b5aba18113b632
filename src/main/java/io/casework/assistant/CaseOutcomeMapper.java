package io.casework.assistant;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseOutcomeMapper {

    int updateReopened(@Param("caseNumber") String caseNumber, @Param("at") Instant at);

    void insertReopened(@Param("caseNumber") String caseNumber, @Param("at") Instant at);

    int updateSatisfaction(@Param("caseNumber") String caseNumber, @Param("score") int score);

    void insertSatisfaction(@Param("caseNumber") String caseNumber, @Param("score") int score);
}
