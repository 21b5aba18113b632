package io.casework.operations;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NodeMapper {

    /** By the clock that all nodes share. */
    Instant databaseTime();

    void insertNode(Row node);

    /** @return 0 when somebody took the row away */
    int updateSeen(@Param("id") String id, @Param("at") Instant at);

    void deleteNode(String id);

    void deleteUnseenSince(Instant time);

    List<Row> listNodes(@Param("most") int most);

    record Row(String id, String name, String version, boolean works, Instant startedAt, Instant seenAt) {}
}
