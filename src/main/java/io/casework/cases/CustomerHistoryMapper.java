package io.casework.cases;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CustomerHistoryMapper {

    @Nullable
    CustomerBehaviour findBehaviour(
            @Param("number") String number,
            @Param("monthAgo") Instant monthAgo,
            @Param("quarterAgo") Instant quarterAgo,
            @Param("now") Instant now);

    List<CustomerHistory.LeadResult> listNewestResults(
            @Param("from") Instant from, @Param("before") Instant before, @Param("limit") int limit);
}
