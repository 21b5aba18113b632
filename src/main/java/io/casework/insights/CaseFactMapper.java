package io.casework.insights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseFactMapper {

    /** Holds the mark until the transaction ends, so that one node reads at a time. */
    FactMark lockMark();

    FactMark findMark();

    void updateMark(FactMark mark);

    /** Notes the days on which these cases count by now. */
    void insertStaleDays(@Param("numbers") Collection<String> numbers);

    /** The earliest. */
    List<LocalDate> listStaleDays(@Param("most") int most);

    void deleteStaleDays(@Param("days") Collection<LocalDate> days);

    void deleteFacts(@Param("numbers") Collection<String> numbers);

    void deleteFlows(@Param("numbers") Collection<String> numbers);

    void insertFact(CaseFact fact);

    /** The versions of flows that the ledger names, and {@code *} for each case. */
    void insertFlows(@Param("numbers") Collection<String> numbers);

    void deleteAllFacts();

    void deleteAllFlows();

    void deleteAllStaleDays();
}
