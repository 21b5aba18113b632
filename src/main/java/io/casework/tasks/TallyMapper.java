package io.casework.tasks;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TallyMapper {

    void insert(Row row);

    void insertMove(@Param("taskId") String taskId, @Param("holder") String holder);

    void insertCompletion(@Param("taskId") String taskId, @Param("by") String by);

    void insertCancellation(@Param("taskId") String taskId);

    List<TeamTally> listTeams(@Param("holder") String holder);

    List<Stored> listOldest(@Param("most") int most);

    void delete(@Param("ids") List<Long> ids);

    record Row(String state, String team, String heldBy, int delta) {}

    record Place(String state, String team, String heldBy) {

        Row row(int delta) {
            return new Row(state, team, heldBy, delta);
        }
    }

    record Stored(long id, String state, String team, String heldBy, int delta) {

        Place place() {
            return new Place(state, team, heldBy);
        }
    }
}
