package io.casework.insights;

import io.casework.insights.AssistantReport.AssistantDay;
import io.casework.insights.AssistantReport.CallReport;
import io.casework.insights.AssistantReport.SuggestionSums;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AssistantFactMapper {

    /** Holds the mark until the transaction ends, so that one node reads at a time. */
    FactMark lockMark();

    void updateMark(FactMark mark);

    @Nullable
    Instant findFirstSuggestion();

    @Nullable
    Instant findFirstCall();

    /** When suggestions were made that something has happened to since then. */
    List<Instant> listTouched(@Param("since") Instant since);

    void deleteSuggestions(@Param("day") LocalDate day);

    void insertSuggestions(@Param("day") LocalDate day, @Param("from") Instant from, @Param("until") Instant until);

    void deleteCalls(@Param("day") LocalDate day);

    void insertCalls(@Param("day") LocalDate day, @Param("from") Instant from, @Param("until") Instant until);

    void deleteAllSuggestions();

    /** The most frequent first. */
    List<SuggestionSums> listSums(@Param("span") DateSpan span, @Param("most") int most);

    /** The earliest first. */
    List<AssistantDay> listDays(@Param("span") DateSpan span);

    /** The dearest first. */
    List<CallReport> listCalls(@Param("span") DateSpan span, @Param("most") int most);
}
