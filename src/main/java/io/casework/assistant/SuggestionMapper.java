package io.casework.assistant;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SuggestionMapper {

    void insertSuggestion(SuggestionRow row);

    @Nullable
    SuggestionRow findSuggestion(@Param("caseNumber") String caseNumber, @Param("id") String id);

    @Nullable
    SuggestionRow findByStep(@Param("stepKey") String stepKey);

    /** The newest first. */
    List<SuggestionRow> listSuggestions(@Param("caseNumber") String caseNumber, @Param("limit") int limit);

    /** The earliest of the kind of each case. */
    List<SuggestionRow> listFirst(
            @Param("caseNumbers") Collection<String> caseNumbers, @Param("kind") Suggestion.Kind kind);

    /** Numbers of the cases that got a suggestion of the kind last; a case that got several comes several times. */
    List<String> listNewestCases(@Param("kind") Suggestion.Kind kind, @Param("limit") int limit);

    @Nullable
    SuggestionRow findCurrent(@Param("caseNumber") String caseNumber, @Param("kind") Suggestion.Kind kind);

    /** Numbers of other cases that got a draft for the intent last; a case that got several comes several times. */
    List<String> listCasesOfIntent(
            @Param("intent") String intent, @Param("caseNumber") String caseNumber, @Param("limit") int limit);

    int countCurrent(@Param("caseNumber") String caseNumber, @Param("kind") Suggestion.Kind kind);

    void updateOutdated(@Param("caseNumber") String caseNumber, @Param("kind") Suggestion.Kind kind);

    void updateOutdatedUnlessBasedOn(
            @Param("caseNumber") String caseNumber,
            @Param("kind") Suggestion.Kind kind,
            @Param("textHash") String textHash);

    /** What of the case is to be seen now and was not seen before. */
    int updateShown(@Param("caseNumber") String caseNumber, @Param("at") Instant at);

    /** The classification that nobody has confirmed or corrected. */
    void updateApplied(@Param("caseNumber") String caseNumber, @Param("at") Instant at);

    List<SuggestionFigures> listFigures(
            @Param("from") Instant from, @Param("to") Instant to, @Param("limit") int limit);

    List<RejectedSuggestion> listRejected(
            @Param("from") Instant from, @Param("to") Instant to, @Param("limit") int limit);

    int updateVerdict(VerdictRow row);

    void insertVerdict(VerdictRow row);

    /** @param editDistance how much of the text was changed, 0 to 1; null unless it was edited */
    record VerdictRow(
            String suggestionId,
            Suggestion.Verdict.Outcome verdict,
            String givenBy,
            Instant givenAt,
            @Nullable String reason,
            @Nullable Double editDistance) {}
}
