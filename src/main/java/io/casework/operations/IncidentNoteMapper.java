package io.casework.operations;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface IncidentNoteMapper {

    void insertNote(Row note);

    /** The latest first. */
    List<Row> listNotes(@Param("cause") String cause, @Param("after") @Nullable String after, @Param("most") int most);

    /** Of those causes that have any. */
    List<Counted> listCounts(@Param("causes") List<String> causes);

    record Row(
            String id, String cause, @Nullable String incidentId, String text, String writtenBy, Instant writtenAt) {}

    record Counted(String cause, long notes) {}
}
