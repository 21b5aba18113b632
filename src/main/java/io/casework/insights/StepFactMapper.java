package io.casework.insights;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StepFactMapper {

    /** What the ledger says of these cases, the oldest first; starts and save points are left out. */
    List<StepSource> listSources(@Param("numbers") Collection<String> numbers);

    void insertFacts(@Param("facts") List<StepFact> facts);

    /** Notes the days on which steps of these cases count by now. */
    void insertStaleDays(@Param("numbers") Collection<String> numbers);

    void deleteFacts(@Param("numbers") Collection<String> numbers);

    void deleteAllFacts();
}
