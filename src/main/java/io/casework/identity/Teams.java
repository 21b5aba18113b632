package io.casework.identity;

import io.casework.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams that share work. There are few of them; every list of them is whole. */
@Component
public class Teams {

    private final TeamMapper mapper;
    private final AuditTrail audit;

    Teams(TeamMapper mapper, AuditTrail audit) {
        this.mapper = mapper;
        this.audit = audit;
    }

    /** Every team with its active members, by name. */
    public List<Team> list() {
        Map<String, List<UserRef>> members = mapper.listMembers().stream()
                .collect(Collectors.groupingBy(
                        TeamMapper.Member::teamId, Collectors.mapping(TeamMapper.Member::ref, Collectors.toList())));
        return mapper.listTeams().stream()
                .map(team -> new Team(team.id(), team.name(), members.getOrDefault(team.id(), List.of())))
                .toList();
    }

    public Optional<TeamRef> find(String id) {
        return mapper.findTeam(id);
    }

    /** Every team's name by id. */
    public Map<String, TeamRef> refs() {
        return mapper.listTeams().stream().collect(Collectors.toMap(TeamRef::id, Function.identity()));
    }

    /** @throws Problem.Conflict when a team has the id or the name already */
    @Transactional
    public void create(TeamRef team) {
        try {
            mapper.insertTeam(team);
        } catch (DuplicateKeyException e) {
            throw nameTaken();
        }
        audit.record("team-created", "team:" + team.id(), null);
    }

    /** @throws Problem.Conflict when another team has the name already */
    @Transactional
    public void rename(TeamRef team) {
        try {
            requireOne(mapper.updateName(team));
        } catch (DuplicateKeyException e) {
            throw nameTaken();
        }
        audit.record("team-renamed", "team:" + team.id(), null);
    }

    /** @throws Problem.Conflict when it has members, or when the shipped flows name it */
    @Transactional
    public void remove(String id) {
        requireOne(mapper.findTeam(id).isPresent() ? 1 : 0);
        if (mapper.deleteUnused(id) == 0) {
            throw new Problem.Conflict(
                    "team-in-use", "Team in use", "The team has members or is one that the shipped flows name.");
        }
        audit.record("team-removed", "team:" + id, null);
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw new Problem.NotFound("The team");
        }
    }

    private static Problem.Conflict nameTaken() {
        return new Problem.Conflict("name-taken", "Name taken", "A team with this id or name exists already.");
    }
}
