package io.casework.insights;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads what facts are made of from the tables of the other features. */
@Mapper
interface CaseSourceMapper {

    /**
     * Cases that have changed since their facts were made, the longest ago first; and once more those whose last change
     * was settled only after they had been read.
     *
     * @param since when they changed, with it
     * @param until when, without it
     * @param settled changes before it have surely been committed by now
     */
    List<CaseChange> listChanged(
            @Param("since") Instant since,
            @Param("until") Instant until,
            @Param("settled") Instant settled,
            @Param("most") int most);

    /** The next in the order of their numbers. */
    List<String> listNumbers(@Param("after") String after, @Param("most") int most);

    List<CaseSource> listSources(@Param("numbers") Collection<String> numbers);

    /** In the order in which they happened. */
    List<CaseHappening> listHappenings(@Param("numbers") Collection<String> numbers);

    /** One a case, the last. */
    List<CaseSurvey> listSurveys(@Param("numbers") Collection<String> numbers);

    /** Of the default calendar; UTC as long as there is none. */
    String findZone();
}
