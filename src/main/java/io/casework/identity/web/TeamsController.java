package io.casework.identity.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.Team;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/teams")
class TeamsController {

    private final Teams teams;

    TeamsController(Teams teams) {
        this.teams = teams;
    }

    @GetMapping
    Page<Team> listTeams() {
        return Page.of(teams.list());
    }

    @PostMapping
    @Requires(Permission.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TeamRef> createTeam(@Valid @RequestBody NewTeam wanted) {
        TeamRef team = new TeamRef(wanted.id(), wanted.name());
        teams.create(team);
        return ResponseEntity.created(URI.create("/api/teams/" + team.id())).body(team);
    }

    @PatchMapping("/{id}")
    @Requires(Permission.ADMIN)
    TeamRef renameTeam(@PathVariable String id, @Valid @RequestBody TeamPatch patch) {
        TeamRef team = new TeamRef(id, patch.name());
        teams.rename(team);
        return team;
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> removeTeam(@PathVariable String id) {
        teams.remove(id);
        return ResponseEntity.noContent().build();
    }

    record NewTeam(
            @NotNull
                    @Pattern(
                            regexp = "[a-z][a-z0-9-]{0,39}",
                            message = "must be 1 to 40 of a-z, 0-9 and -, a letter first")
                    String id,
            @NotBlank @Text(max = 200, singleLine = true) String name) {}

    record TeamPatch(@NotBlank @Text(max = 200, singleLine = true) String name) {}
}
