package io.casework.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CalendarMapper {

    /** All of them by name, or the one with the id. */
    List<Head> listCalendars(@Param("id") @Nullable String id);

    List<Opening> listHours(@Param("id") @Nullable String id);

    List<Free> listHolidays(@Param("id") @Nullable String id);

    List<Worker> listTeams(@Param("id") @Nullable String id);

    /** The team's calendar, else the default one. */
    @Nullable
    Revision findRevision(@Param("team") @Nullable String team);

    /** Keeps everybody else from changing calendars until the transaction ends. */
    List<String> lockCalendars();

    void insertCalendar(@Param("head") Head head, @Param("revision") String revision, @Param("at") Instant at);

    /** Changes nothing unless the calendar has this version. */
    int updateCalendar(
            @Param("head") Head head,
            @Param("ifVersion") int ifVersion,
            @Param("revision") String revision,
            @Param("at") Instant at);

    /** Other calendars, which lose a team or being the default, have another version from then on. */
    void updateOthers(@Param("id") String id, @Param("plan") CalendarPlan plan, @Param("at") Instant at);

    int deleteUnused(@Param("id") String id);

    void insertHours(@Param("id") String id, @Param("hours") List<OpeningHours> hours);

    void deleteHours(@Param("id") String id);

    void insertHoliday(@Param("id") String id, @Param("holiday") Holiday holiday);

    void deleteHolidays(@Param("id") String id);

    void insertTeam(@Param("id") String id, @Param("team") String team);

    void deleteTeams(@Param("id") String id, @Param("teams") List<String> teams);

    /** A calendar without what belongs to it. */
    record Head(String id, String name, String timeZone, boolean byDefault, int version) {}

    record Opening(String calendarId, Weekday weekday, int opens, int closes) {

        OpeningHours hours() {
            return new OpeningHours(weekday, new Hours(opens, closes));
        }
    }

    record Free(String calendarId, LocalDate day, String name, @Nullable Integer opens, @Nullable Integer closes) {

        Holiday holiday() {
            return new Holiday(day, name, opens == null || closes == null ? null : new Hours(opens, closes));
        }
    }

    record Worker(String calendarId, String team) {}

    record Revision(String id, String revision) {}
}
