package io.casework.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LiveEventMapper {

    void insertOfTask(@Param("taskId") String taskId, @Param("change") TaskChange change, @Param("now") Instant now);

    void insertOfTasks(@Param("caseNumber") String caseNumber, @Param("now") Instant now);

    void insertOfCase(@Param("caseNumber") String caseNumber, @Param("team") String team, @Param("now") Instant now);

    long findHighestId();

    long findLowestId();

    /** The events behind an id, and those of some ids before it, oldest first. */
    List<LiveEvent> listAfter(
            @Param("id") long id, @Param("missing") Collection<Long> missing, @Param("most") int most);

    void deleteBefore(@Param("before") Instant before);
}
