package io.casework.insights;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads the cases that are left. */
@Mapper
interface BacklogMapper {

    record Left(long cases, long awaitingCustomer) {}

    /** @param after null without a limit */
    Left count(
            @Param("after") @Nullable Instant after, @Param("until") Instant until, @Param("filter") CaseFilter filter);

    @Nullable
    Instant findOldest(@Param("filter") CaseFilter filter);

    /** The oldest first. */
    List<LeftCase> listCases(
            @Param("after") @Nullable Instant after,
            @Param("until") Instant until,
            @Param("filter") CaseFilter filter,
            @Param("before") @Nullable LeftCase before,
            @Param("most") int most);
}
