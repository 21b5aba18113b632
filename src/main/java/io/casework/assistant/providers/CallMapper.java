package io.casework.assistant.providers;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CallMapper {

    void insertCall(Call call);

    /** Newest first. */
    List<Call> listCalls(@Param("filter") Calls.Filter filter, @Param("limit") int limit);

    /** The outcomes of the provider's last calls, newest first. */
    List<CallOutcome> listOutcomes(
            @Param("providerId") String providerId, @Param("since") Instant since, @Param("limit") int limit);

    int deleteCallsBefore(@Param("before") Instant before);
}
