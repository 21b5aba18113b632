package io.casework.cases;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CaseMapper {

    long nextNumber();

    void insertCase(CaseFile file);

    @Nullable
    CaseFile findCase(String number);

    /** Reads the status and keeps everybody else from changing the case until the transaction ends. */
    @Nullable
    CaseState lockCase(String number);

    List<CaseFile> listCases(CaseSelection selection);

    List<String> listRunning(
            @Param("team") String team, @Param("after") @Nullable String after, @Param("most") int most);

    List<String> listOpenedUntil(
            @Param("until") Instant until, @Param("after") @Nullable String after, @Param("most") int most);

    int countOpenedUntil(@Param("until") Instant until);

    long countCases(CaseSelection selection);

    List<String> listNumbersByTerm(@Param("range") TermRange range, @Param("most") int most);

    /** Cases whose customer has the term. */
    List<String> listNumbersByCustomerTerm(@Param("range") TermRange range, @Param("most") int most);

    int updateStatus(@Param("number") String number, @Param("move") CaseMove move, @Param("at") Instant at);

    void updateTriage(@Param("number") String number, @Param("triage") Triage triage);

    /** Counts the conversation of a merged case for the one that it went into. */
    void updateAbsorbed(@Param("number") String number, @Param("into") String into, @Param("at") Instant at);

    /** Counts a conversation anew. */
    void updateConversationCounts(String number);

    List<String> listMergedInto(@Param("numbers") List<String> numbers);

    void updateMergedInto(@Param("number") String number, @Param("into") String into);

    /** Changes nothing unless the case has this version. */
    int updateEdit(
            @Param("number") String number,
            @Param("edit") CaseEdit edit,
            @Param("label") @Nullable CaseLabel label,
            @Param("ifVersion") int ifVersion,
            @Param("at") Instant at);

    int updateLabel(@Param("number") String number, @Param("label") CaseLabel label, @Param("at") Instant at);

    /** Changes nothing once the case has ended; so do the next two. */
    int updatePriority(@Param("number") String number, @Param("priority") int priority, @Param("at") Instant at);

    int updateTeam(@Param("number") String number, @Param("team") String team, @Param("at") Instant at);

    int updateDeadlines(
            @Param("number") String number, @Param("deadlines") Deadlines deadlines, @Param("at") Instant at);

    /** Counts a message and notes when it came. */
    void updateConversation(Message message);

    void insertTerms(@Param("number") String number, @Param("terms") List<String> terms);

    void deleteTerms(String number);
}
