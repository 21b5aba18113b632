package io.casework.knowledge;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface PastCaseMapper {

    int updateCheck(PastCases.Check check);

    void insertCheck(PastCases.Check check);

    /** The case that has waited longest first. */
    List<PastCases.Check> listChecks(@Param("most") int most);

    /** Deletes nothing once the case has to be looked at again. */
    int deleteCheck(PastCases.Check check);

    /** Null when the case teaches nothing, or no longer. */
    @Nullable
    PastCase findPastCase(String caseNumber);

    void insertPastCase(@Param("past") PastCase past, @Param("changeNumber") long changeNumber);

    int updatePastCase(@Param("past") PastCase past, @Param("changeNumber") long changeNumber);

    /** Leaves the number and nothing else, for nodes that have to take it out of their index. */
    void updateGone(
            @Param("caseNumber") String caseNumber, @Param("changeNumber") long changeNumber, @Param("at") Instant at);

    void deleteGone(@Param("before") Instant before);

    /** Those without an article that came or changed. */
    List<PastCase> listChanged(@Param("after") long after, @Param("upTo") long upTo);

    /** Numbers of those that left, or got an article. */
    List<String> listGone(@Param("after") long after, @Param("upTo") long upTo);

    /** The newest first. */
    List<String> listQuestions(
            @Param("articleId") String articleId, @Param("language") String language, @Param("most") int most);

    /** The cases that came before the newest ones of the same article. */
    List<PastCase> listSurplusOfArticle(@Param("past") PastCase past, @Param("most") int most);

    /** The cases that came before the newest ones of the same team, intent and language. */
    List<PastCase> listSurplusOfIntent(@Param("past") PastCase past, @Param("most") int most);
}
