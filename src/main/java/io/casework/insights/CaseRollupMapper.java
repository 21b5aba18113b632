package io.casework.insights;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Sums facts by day, and days by month. */
@Mapper
interface CaseRollupMapper {

    void deleteSums(@Param("span") String span, @Param("startsOn") LocalDate startsOn);

    void deleteTimes(@Param("span") String span, @Param("startsOn") LocalDate startsOn);

    void insertDaySums(@Param("day") LocalDate day);

    void insertDayTimes(@Param("day") LocalDate day);

    void insertMonthSums(@Param("month") LocalDate month, @Param("next") LocalDate next);

    void insertMonthTimes(@Param("month") LocalDate month, @Param("next") LocalDate next);

    void deleteAllSums();

    void deleteAllTimes();
}
