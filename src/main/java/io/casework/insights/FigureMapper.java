package io.casework.insights;

import io.casework.insights.DateSpan.Slice;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FigureMapper {

    /** One row, of zeros when there is nothing. */
    CaseSums sum(
            @Param("slices") List<Slice> slices, @Param("filter") CaseFilter filter, @Param("from") LocalDate from);

    /** A row a day or month that has something, the earliest first. */
    List<CaseSums> listSums(@Param("slice") Slice slice, @Param("filter") CaseFilter filter);

    /** The shortest first. */
    List<BucketCount> listTimes(
            @Param("measure") String measure, @Param("slices") List<Slice> slices, @Param("filter") CaseFilter filter);

    /** Of a flow, that cases resolved in these days went through; the lowest first. */
    List<Integer> listVersions(@Param("slices") List<Slice> slices, @Param("flow") String flow);

    /** The cases behind a figure, the newest first. */
    List<CountedCase> listCases(
            @Param("figure") Figure figure,
            @Param("span") DateSpan span,
            @Param("filter") CaseFilter filter,
            @Param("before") @Nullable CountedCase before,
            @Param("most") int most);
}
