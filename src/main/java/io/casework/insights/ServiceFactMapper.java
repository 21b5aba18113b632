package io.casework.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ServiceFactMapper {

    /** Holds the mark until the transaction ends, so that one node reads at a time. */
    Instant lockMark();

    void updateMark(@Param("readUntil") Instant readUntil);

    @Nullable
    Instant findFirstMinute();

    @Nullable
    Instant findFirstQuarter();

    @Nullable
    Instant findLastQuarter();

    /** From then on, the earliest first. */
    List<ServiceMinute> listMinutes(@Param("since") Instant since);

    int updateQuarter(ServiceQuarter quarter);

    void insertQuarter(ServiceQuarter quarter);

    /** The earliest first. */
    List<ServiceQuarter> listQuarters(@Param("from") Instant from, @Param("until") Instant until);

    /** Notes whose last sign of life falls in these times, as far as it is not known. */
    void insertUserDays(@Param("day") LocalDate day, @Param("from") Instant from, @Param("until") Instant until);

    /** How many were there in the period, whatever day, by role; the most frequent first. */
    List<RoleUsers> listRoles(@Param("span") DateSpan span);

    /** How many were there on each day that somebody was, the earliest first. */
    List<DayUsers> listDays(@Param("span") DateSpan span);

    /** @param days of people, that is how many were there on all days together */
    record RoleUsers(String role, long users, long days) {}

    record DayUsers(LocalDate day, long users) {}
}
