package io.casework.insights;

import io.casework.insights.DateSpan.Slice;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface StepFigureMapper {

    List<StepSums> listSums(@Param("slices") List<Slice> slices, @Param("filter") CaseFilter filter);

    /** The shortest first. */
    List<StepBucketCount> listTimes(@Param("slices") List<Slice> slices, @Param("filter") CaseFilter filter);

    /** Of the flow, whatever version is asked for; the latest first. */
    List<Integer> listVersions(@Param("slices") List<Slice> slices, @Param("flow") String flow);

    /** The longest first. */
    List<StepRun> listRuns(
            @Param("step") String step,
            @Param("measure") StepMeasure measure,
            @Param("span") DateSpan span,
            @Param("filter") CaseFilter filter,
            @Param("before") @Nullable RunPlace before,
            @Param("most") int most);

    /** Where a page of runs ends. */
    record RunPlace(long durationMs, long id) {}
}
