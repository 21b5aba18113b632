package io.casework.engine;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface KeptMessageMapper {

    void insert(
            @Param("caseNumber") String caseNumber,
            @Param("messageName") String messageName,
            @Param("variables") String variables,
            @Param("keptAt") Instant keptAt);

    List<Long> listWaiting(@Param("most") int most);

    List<Long> listWaitingOf(@Param("caseNumber") String caseNumber, @Param("messageName") String messageName);

    @Nullable
    KeptMessage lockWaiting(@Param("id") long id);

    void updateTriedAt(@Param("id") long id, @Param("triedAt") Instant triedAt);

    List<ParkedMessages.Row> listUndeliverable(@Param("notAfter") @Nullable Instant notAfter, @Param("most") int most);

    /** @return 0 when it is not parked any more */
    int updateUndeliverable(@Param("id") long id, @Param("state") String state, @Param("at") Instant at);

    void settle(@Param("id") long id, @Param("state") String state, @Param("settledAt") Instant settledAt);
}
