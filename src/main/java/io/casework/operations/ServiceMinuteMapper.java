package io.casework.operations;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ServiceMinuteMapper {

    Instant databaseTime();

    /** @return 0 when the node has not told of this minute before */
    int addTo(
            @Param("minute") Instant minute,
            @Param("node") String node,
            @Param("requests") long requests,
            @Param("failures") long failures);

    void insertMinute(
            @Param("minute") Instant minute,
            @Param("node") String node,
            @Param("requests") long requests,
            @Param("failures") long failures);

    void deleteBefore(@Param("minute") Instant minute);
}
