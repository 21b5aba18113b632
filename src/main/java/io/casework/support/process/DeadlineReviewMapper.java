package io.casework.support.process;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DeadlineReviewMapper {

    /** Asks for a review, or for the one that runs to begin again. */
    void mergeReview(@Param("team") String team, @Param("request") String request, @Param("at") Instant at);

    /** The oldest that no node works on. */
    @Nullable
    DeadlineReview findNext(@Param("now") Instant now);

    void updateClaim(@Param("review") DeadlineReview review, @Param("until") Instant until);

    /** Changes nothing once the review was asked for again. */
    void updateProgress(@Param("review") DeadlineReview review, @Param("last") String last);

    /** Leaves a review that was asked for again. */
    void deleteReview(@Param("review") DeadlineReview review);
}
