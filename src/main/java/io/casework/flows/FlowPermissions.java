package io.casework.flows;

import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.identity.Teams;
import io.casework.shared.Problem;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may change which flow. A flow belongs to everybody with the permission, unless it is kept to some teams: then only
 * their members with the permission may edit and release it. Reading is never limited by it.
 */
@Service
@Transactional
public class FlowPermissions {

    private final FlowEditorMapper editors;
    private final Teams teams;
    private final AuditTrail audit;

    FlowPermissions(FlowEditorMapper editors, Teams teams, AuditTrail audit) {
        this.editors = editors;
        this.teams = teams;
        this.audit = audit;
    }

    /**
     * @param key of the flow, as the API writes it
     * @param permission to edit or to release
     * @throws Problem.Forbidden when the actor lacks the permission
     * @throws Problem with status 403 and the type {@code flow-kept} when the flow is kept to teams without the actor
     */
    @Transactional(readOnly = true)
    public void require(Actor actor, String key, Permission permission) {
        actor.require(permission);
        if (!isOpenTo(actor, key)) {
            throw Problem.of("flow-kept", "Not your flow", 403, "The flow is kept to the teams that look after it.");
        }
    }

    /** Whether {@link #require} would let the actor through. */
    @Transactional(readOnly = true)
    public boolean may(Actor actor, String key, Permission permission) {
        return actor.may(permission) && isOpenTo(actor, key);
    }

    /** Ids of the teams that the flow is kept to; none: it is everybody's. */
    @Transactional(readOnly = true)
    public List<String> editors(String key) {
        return editors.listTeams(key);
    }

    /**
     * Keeps a flow to some teams.
     *
     * @param only ids of teams; none: it is everybody's again
     * @throws Problem.InvalidInput when there is no such team
     */
    public void keepTo(String key, Set<String> only, Actor by) {
        by.require(Permission.ADMIN);
        requireKnown(only);
        editors.delete(key);
        only.stream().sorted().forEach(team -> editors.insert(key, team));
        audit.record("flow-editors-changed", "flow:" + key, only.isEmpty() ? "everybody" : String.join(" ", only));
    }

    private boolean isOpenTo(Actor actor, String key) {
        List<String> only = editors.listTeams(key);
        return only.isEmpty()
                || actor.kind() == Actor.Kind.SYSTEM
                || only.stream().anyMatch(actor::isIn);
    }

    private void requireKnown(Set<String> only) {
        Set<String> known = teams.refs().keySet();
        if (!known.containsAll(only)) {
            throw new Problem.InvalidInput("teams", "There is no such team.");
        }
    }
}
