package io.casework.cases;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SurveyMapper {

    @Nullable
    String findIdByStep(String stepKey);

    void insertInvitation(
            @Param("id") String id,
            @Param("invitation") SurveyInvitation invitation,
            @Param("invitedAt") Instant invitedAt,
            @Param("expiresAt") Instant expiresAt);

    void insertLink(
            @Param("tokenHash") String tokenHash,
            @Param("satisfactionId") String satisfactionId,
            @Param("channel") SurveyChannel channel);

    @Nullable
    SurveyLink findLink(@Param("tokenHash") String tokenHash, @Param("now") Instant now);

    /** Changes nothing once there is an answer. */
    int updateAnswer(
            @Param("link") SurveyLink link,
            @Param("answer") SatisfactionAnswer answer,
            @Param("reasons") SatisfactionReasons reasons,
            @Param("remark") @Nullable String remark,
            @Param("at") Instant at);

    List<Satisfaction> listByCase(String caseNumber);

    @Nullable
    Satisfaction findNewestAnswer(String customerId);
}
