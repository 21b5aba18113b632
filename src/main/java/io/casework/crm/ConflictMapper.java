package io.casework.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ConflictMapper {

    Optional<CrmConflict> findConflict(@Param("id") String id);

    /** Those that wait for a person, the oldest first. */
    List<CrmConflict> listOpen(
            @Param("afterAt") @Nullable Instant afterAt,
            @Param("afterId") @Nullable String afterId,
            @Param("most") int most);

    int countOpen();

    /** @param numbers 1 to 200 */
    List<CrmConflict> listOpenOf(@Param("connectionId") String connectionId, @Param("numbers") List<String> numbers);

    List<CrmConflict> listByCase(@Param("caseNumber") String caseNumber, @Param("most") int most);

    void insertConflict(CrmConflict conflict);

    int updateSeen(
            @Param("id") String id,
            @Param("ours") @Nullable String ours,
            @Param("theirs") @Nullable String theirs,
            @Param("now") Instant now);

    /** Forgets the values. Nothing when it is settled already. */
    int updateSettled(
            @Param("id") String id,
            @Param("state") CrmConflict.State state,
            @Param("by") @Nullable String by,
            @Param("now") Instant now);
}
