package io.casework.identity.web;

import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.Role;
import io.casework.identity.User;
import io.casework.identity.UserAdministration;
import io.casework.identity.UserChange;
import io.casework.identity.Users;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
class UsersController {

    static final String USERNAME = "[A-Za-z0-9._@-]{2,100}";
    static final String USERNAME_RULE = "must be 2 to 100 letters, digits or . _ @ -";
    private static final String LOCALE = "[a-z]{2}(-[A-Z]{2})?";
    private static final String LOCALE_RULE = "must be a language such as en or de-AT";

    private final CurrentActor actor;
    private final Users users;
    private final UserAdministration administration;

    UsersController(CurrentActor actor, Users users, UserAdministration administration) {
        this.actor = actor;
        this.users = users;
        this.administration = administration;
    }

    @GetMapping
    Page<UserSummary> listUsers(
            Users.Query query,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return users.list(query, limit, cursor).map(UserSummary::of);
    }

    @GetMapping("/{id}")
    UserAccount readUser(@PathVariable String id) {
        requireSelfOrAdministrator(id);
        return accountOf(id);
    }

    @PostMapping
    @Requires(Permission.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UserAccount> createUser(@Valid @RequestBody NewUserRequest wanted) {
        String id = administration.create(wanted.toNewUser());
        return ResponseEntity.created(URI.create("/api/users/" + id)).body(accountOf(id));
    }

    /** People change their own name, language and absence; the rest is for administrators. */
    @PatchMapping("/{id}")
    UserAccount changeUser(@PathVariable String id, @Valid @RequestBody UserPatch patch) {
        requireSelfOrAdministrator(id);
        if (patch.needsAdministrator()) {
            actor.get().require(Permission.ADMIN);
        }
        administration.change(id, patch.toChange());
        return accountOf(id);
    }

    /** Whoever changes their own password proves that they know the current one. */
    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> setPassword(@PathVariable String id, @Valid @RequestBody PasswordRequest request) {
        requireSelfOrAdministrator(id);
        if (actor.get().id().equals(id)) {
            administration.requirePassword(id, Objects.requireNonNullElse(request.current(), ""));
        }
        administration.setPassword(id, request.password());
        return ResponseEntity.noContent().build();
    }

    /** Signs somebody out everywhere. */
    @DeleteMapping("/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> endSessions(@PathVariable String id) {
        requireSelfOrAdministrator(id);
        administration.signOutEverywhere(id);
        return ResponseEntity.noContent().build();
    }

    private void requireSelfOrAdministrator(String id) {
        Actor who = actor.get();
        if (!who.id().equals(id)) {
            who.require(Permission.ADMIN);
        }
    }

    private UserAccount accountOf(String id) {
        return users.find(id).map(UserAccount::of).orElseThrow(() -> new Problem.NotFound("The user"));
    }

    record UserSummary(String id, String name, List<String> teams, boolean away) {

        static UserSummary of(User user) {
            return new UserSummary(user.id(), user.name(), user.teams(), user.away());
        }
    }

    record UserAccount(
            String id,
            String username,
            String name,
            @Nullable String email,
            String locale,
            boolean active,
            boolean away,
            List<String> roles,
            List<String> teams,
            Instant createdAt,
            Instant updatedAt) {

        static UserAccount of(User user) {
            return new UserAccount(
                    user.id(),
                    user.username(),
                    user.name(),
                    user.email(),
                    user.locale(),
                    user.active(),
                    user.away(),
                    user.roles(),
                    user.teams(),
                    user.createdAt(),
                    user.updatedAt());
        }
    }

    record NewUserRequest(
            @NotNull @Pattern(regexp = USERNAME, message = USERNAME_RULE) String username,
            @NotBlank @Text(max = 200, singleLine = true) String name,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Pattern(regexp = LOCALE, message = LOCALE_RULE) String locale,
            @NotNull @Size(max = 10) List<@NotNull Role> roles,
            @NotNull @Size(max = 100) List<@NotNull String> teams,
            @NotNull @Size(max = 1_000) String password) {

        UserAdministration.NewUser toNewUser() {
            return new UserAdministration.NewUser(
                    username, name, email, Objects.requireNonNullElse(locale, "en"), roles, teams, password);
        }

        @Override
        public String toString() {
            return "NewUserRequest[]";
        }
    }

    record UserPatch(
            @Nullable @Text(max = 200, singleLine = true) @Size(min = 1) String name,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Pattern(regexp = LOCALE, message = LOCALE_RULE) String locale,
            @Nullable Boolean active,
            @Nullable Boolean away,
            @Nullable @Size(max = 10) List<@NotNull Role> roles,
            @Nullable @Size(max = 100) List<@NotNull String> teams) {

        boolean needsAdministrator() {
            return email != null || active != null || roles != null || teams != null;
        }

        UserChange toChange() {
            return new UserChange(name, email, locale, active, away, roles, teams);
        }
    }

    record PasswordRequest(@Nullable @Size(max = 200) String current, @NotNull @Size(max = 1_000) String password) {

        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }
}
