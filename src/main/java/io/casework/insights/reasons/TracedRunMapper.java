package io.casework.insights.reasons;

import io.casework.insights.CaseFilter;
import io.casework.insights.DateSpan;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TracedRunMapper {

    /** Those that did not fail, the latest first. */
    List<TracedRun> listRuns(
            @Param("step") String step,
            @Param("span") DateSpan span,
            @Param("filter") CaseFilter filter,
            @Param("most") int most);

    Mark findMark();

    /** @param readUntil null while all facts are made anew */
    record Mark(String zone, @Nullable Instant readUntil) {}
}
