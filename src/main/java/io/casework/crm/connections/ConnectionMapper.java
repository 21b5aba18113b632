package io.casework.crm.connections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ConnectionMapper {

    void insertConnection(@Param("connection") Connection connection, @Param("secret") String secret);

    Optional<Connection> findConnection(@Param("id") String id);

    @Nullable
    String findSecret(@Param("id") String id);

    List<Connection> listConnections(@Param("most") int most);

    /** The version before the new one has to be the stored one. */
    int updateConnection(Connection connection);

    int updateSecret(@Param("id") String id, @Param("secret") String secret);

    /** Nothing when it was changed since the test began. */
    int updateTest(
            @Param("id") String id,
            @Param("version") int version,
            @Param("testedAt") Instant testedAt,
            @Param("outcome") TestOutcome outcome);

    int deleteConnection(@Param("id") String id, @Param("version") int version);
}
