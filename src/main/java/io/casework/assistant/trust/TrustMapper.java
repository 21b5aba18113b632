package io.casework.assistant.trust;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TrustMapper {

    /** @param undone of those applied */
    record Applied(String intent, int applied, int undone) {}

    /** @param content of the classification, as in the ledger */
    record Ranked(String label, String content) {}

    /** @param good taken, with few changes at most */
    record JudgedDraft(TrustStep step, String intent, Instant givenAt, boolean good) {}

    @Nullable
    Rung findRung(@Param("step") TrustStep step, @Param("intent") String intent);

    List<Rung> listRungs();

    int updateRung(Rung rung);

    void insertRung(Rung rung);

    void insertChange(TrustChange change);

    @Nullable
    TrustChange findChange(@Param("id") String id);

    /** The newest first. */
    List<TrustChange> listChanges(@Param("limit") int limit);

    @Nullable
    String findNewestChange(@Param("step") TrustStep step, @Param("intent") String intent);

    List<Threshold> listThresholds();

    void deleteThresholds();

    void insertThreshold(Threshold threshold);

    /** The newest first. */
    List<Judged> listJudged(@Param("since") Instant since, @Param("limit") int limit);

    /** Of those that are our business; the newest first. */
    List<Ranked> listRanked(@Param("since") Instant since, @Param("limit") int limit);

    /** What the flow did alone since the intent came to its level. */
    List<Applied> listApplied(@Param("since") Instant since);

    /** The newest first. */
    List<JudgedDraft> listJudgedDrafts(@Param("since") Instant since, @Param("limit") int limit);
}
