package io.casework.identity;

import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes who may sign in and what they may do. */
@Component
public class UserAdministration {

    private final UserMapper mapper;
    private final TeamMapper teams;
    private final Sessions sessions;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    UserAdministration(
            UserMapper mapper,
            TeamMapper teams,
            Sessions sessions,
            Passwords passwords,
            PasswordPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.teams = teams;
        this.sessions = sessions;
        this.passwords = passwords;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the new user's id
     * @throws Problem.Conflict when the user name is taken
     * @throws Problem.InvalidInput when the password is too easy, or a team unknown
     */
    @Transactional
    public String create(NewUser wanted) {
        String username = SignIn.normalized(wanted.username());
        policy.check(wanted.password(), username);
        Instant now = clock.instant();
        User user = new User(
                Secrets.nextId(),
                username,
                wanted.name(),
                wanted.email(),
                wanted.locale(),
                true,
                false,
                null,
                null,
                now,
                now);
        insert(user, passwords.hash(wanted.password()));
        grant(user.id(), wanted.roles());
        join(user.id(), wanted.teams());
        audit.record("user-created", "user:" + user.id(), described(wanted.roles(), wanted.teams()));
        return user.id();
    }

    /**
     * Changes what is not null. Somebody who is disabled is signed out everywhere.
     *
     * @throws Problem.Conflict when nobody would be left to administer the product
     */
    @Transactional
    public void change(String id, UserChange change) {
        User before = existing(id);
        mapper.updateUser(change.appliedTo(before, clock.instant()));
        if (change.roles() != null) {
            mapper.deleteRoles(id);
            grant(id, change.roles());
        }
        if (change.teams() != null) {
            mapper.deleteMemberships(id);
            join(id, change.teams());
        }
        if (Boolean.FALSE.equals(change.active())) {
            sessions.closeAllOf(id);
        }
        requireAdministrator();
        audit.record("user-changed", "user:" + id, change.described());
    }

    /** Somebody with a new password is signed out everywhere. */
    @Transactional
    public void setPassword(String id, String password) {
        User user = existing(id);
        policy.check(password, user.username());
        mapper.updatePassword(id, passwords.hash(password), clock.instant());
        sessions.closeAllOf(id);
        audit.record("password-changed", "user:" + id, null);
    }

    /** @throws Problem.InvalidInput when it is not the user's password */
    public void requirePassword(String id, String password) {
        String hash = mapper.findCredentialsById(id)
                .map(UserMapper.Credentials::passwordHash)
                .orElse(null);
        if (!passwords.matches(password, hash)) {
            throw new Problem.InvalidInput("current", "is not your password");
        }
    }

    @Transactional
    public void signOutEverywhere(String id) {
        User user = existing(id);
        sessions.closeAllOf(user.id());
        audit.record("sessions-ended", "user:" + id, null);
    }

    private User existing(String id) {
        return mapper.findUser(id).orElseThrow(() -> new Problem.NotFound("The user"));
    }

    private void insert(User user, String passwordHash) {
        try {
            mapper.insertUser(user, passwordHash);
        } catch (DuplicateKeyException e) {
            throw new Problem.Conflict("name-taken", "Name taken", "Somebody has this user name already.");
        }
    }

    private void grant(String id, Collection<Role> roles) {
        Set.copyOf(roles).forEach(role -> mapper.insertRole(id, role.key()));
    }

    private void join(String id, Collection<String> wanted) {
        for (String team : new TreeSet<>(wanted)) {
            if (teams.findTeam(team).isEmpty()) {
                throw new Problem.InvalidInput("teams", "names a team that does not exist");
            }
            mapper.insertMember(team, id);
        }
    }

    private void requireAdministrator() {
        String administrator = Role.ADMINISTRATOR.key();
        mapper.lockRole(administrator);
        if (mapper.countActiveOfRole(administrator) == 0) {
            throw new Problem.Conflict(
                    "last-administrator", "Last administrator", "Somebody has to stay able to administer the product.");
        }
    }

    private static String described(Collection<Role> roles, Collection<String> teams) {
        return "roles " + roles.stream().map(Role::key).sorted().toList() + ", teams "
                + teams.stream().sorted().toList();
    }

    /** Somebody to be added. */
    public record NewUser(
            String username,
            String name,
            @Nullable String email,
            String locale,
            List<Role> roles,
            List<String> teams,
            String password) {

        @Override
        public String toString() {
            return "NewUser[roles=" + roles + ", teams=" + teams + "]";
        }
    }
}
