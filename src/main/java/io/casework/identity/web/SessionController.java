package io.casework.identity.web;

import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Sessions;
import io.casework.identity.SignIn;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.identity.User;
import io.casework.identity.Users;
import io.casework.shared.Problem;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final CurrentActor actor;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Users users;
    private final Teams teams;

    SessionController(CurrentActor actor, SignIn signIn, Sessions sessions, Users users, Teams teams) {
        this.actor = actor;
        this.signIn = signIn;
        this.sessions = sessions;
        this.users = users;
        this.teams = teams;
    }

    @GetMapping
    Session readSession() {
        return sessionOf(actor.get());
    }

    @PostMapping
    @SecurityRequirements
    ResponseEntity<Session> signIn(@Valid @RequestBody SignInRequest wanted, HttpServletRequest request) {
        String secret = signIn.open(wanted.username(), wanted.password(), request.getRemoteAddr());
        SessionCookie.read(request).ifPresent(sessions::close);
        Actor person = sessions.actorOf(secret).orElseThrow(() -> new Problem.Unauthenticated("Sign in again."));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.holding(secret, request).toString())
                .body(sessionOf(person));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(sessions::close);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request).toString())
                .header("Clear-Site-Data", "\"cookies\", \"storage\"")
                .build();
    }

    private Session sessionOf(Actor who) {
        List<Permission> permissions = who.permissions().stream().sorted().toList();
        return users.find(who.id())
                .map(user -> new Session(SignedIn.of(user), teamsOf(who), user.roles(), permissions))
                .orElseGet(() -> new Session(SignedIn.of(who), List.of(), List.of(), permissions));
    }

    private List<TeamRef> teamsOf(Actor who) {
        Map<String, TeamRef> all = teams.refs();
        return who.teams().stream()
                .sorted()
                .map(id -> all.getOrDefault(id, new TeamRef(id, id)))
                .toList();
    }

    record SignInRequest(@NotBlank @Size(max = 100) String username, @NotNull @Size(max = 200) String password) {

        @Override
        public String toString() {
            return "SignInRequest[]";
        }
    }

    record Session(SignedIn user, List<TeamRef> teams, List<String> roles, List<Permission> permissions) {}

    record SignedIn(String id, String name, @Nullable String email, @Nullable String locale) {

        static SignedIn of(User user) {
            return new SignedIn(user.id(), user.name(), user.email(), user.locale());
        }

        static SignedIn of(Actor machine) {
            return new SignedIn(machine.id(), machine.name(), null, null);
        }
    }
}
