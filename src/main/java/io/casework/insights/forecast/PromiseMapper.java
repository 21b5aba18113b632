package io.casework.insights.forecast;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface PromiseMapper {

    /** The cases opened last. */
    List<PromiseSource> listLately(@Param("since") Instant since, @Param("most") int most);

    /** Whose promises run. */
    List<PromiseSource> listRunning();

    /** Holds the mark until the transaction ends, so that one node foretells at a time; null when another does. */
    @Nullable
    Instant lockMark();

    void updateMark(@Param("at") Instant at);

    Instant findMark();

    List<CaseRisk> listRisks();

    void deleteRisks(@Param("numbers") Collection<String> numbers);

    void insertRisks(@Param("risks") List<CaseRisk> risks);
}
