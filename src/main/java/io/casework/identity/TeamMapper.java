package io.casework.identity;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface TeamMapper {

    Optional<TeamRef> findTeam(String id);

    List<TeamRef> listTeams();

    List<Member> listMembers();

    void insertTeam(TeamRef team);

    int updateName(TeamRef team);

    int deleteUnused(String id);

    record Member(String teamId, String id, String name) {

        UserRef ref() {
            return new UserRef(id, name);
        }
    }
}
