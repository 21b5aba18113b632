package io.casework.insights;

import io.casework.insights.CrmReport.ConnectionReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CrmFactMapper {

    /** Holds the mark until the transaction ends, so that one node reads at a time. */
    FactMark lockMark();

    void updateMark(FactMark mark);

    @Nullable
    Instant findFirst();

    void deleteDay(@Param("day") LocalDate day);

    void insertDay(@Param("day") LocalDate day, @Param("from") Instant from, @Param("until") Instant until);

    /** Those that something was brought to in the period, or that stand; by name. */
    List<ConnectionReport> listConnections(
            @Param("span") DateSpan span, @Param("from") Instant from, @Param("until") Instant until);

    /** All connections together, the earliest first. */
    List<CrmReport.CrmDay> listDays(@Param("span") DateSpan span);

    /** The longest waiting first. */
    List<CrmCase> listCases(
            @Param("state") CrmState state, @Param("after") @Nullable CrmCase after, @Param("most") int most);

    long countCases(@Param("state") CrmState state);
}
