package io.casework.insights;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LeadStageMapper {

    /** Those of the cases that are leads. */
    List<LeadSource> listSources(@Param("numbers") Collection<String> numbers);

    void deleteFacts(@Param("numbers") Collection<String> numbers);

    void insertFact(LeadStageFact fact);

    void deleteAllFacts();
}
