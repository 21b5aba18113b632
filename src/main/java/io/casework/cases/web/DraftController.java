package io.casework.cases.web;

import io.casework.cases.Cases;
import io.casework.cases.Draft;
import io.casework.cases.Drafts;
import io.casework.cases.NewDraft;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.UserRef;
import io.casework.shared.VersionTag;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in agent's own unsent reply to a case. */
@RestController
@RequestMapping("/api/cases/{number}/draft")
class DraftController {

    private final Cases cases;
    private final Drafts drafts;
    private final CurrentActor actor;

    DraftController(Cases cases, Drafts drafts, CurrentActor actor) {
        this.cases = cases;
        this.drafts = drafts;
        this.actor = actor;
    }

    @GetMapping
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", description = "There is none", content = @Content)
    ResponseEntity<DraftView> readDraft(@PathVariable String number) {
        Actor agent = writer(number);
        return drafts.find(number, agent).map(draft -> answer(draft, agent)).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }

    /** With If-Match it refuses to overwrite what another window of the same agent saved. */
    @PutMapping
    ResponseEntity<DraftView> saveDraft(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewDraft draft) {
        Actor agent = writer(number);
        return answer(drafts.save(number, draft, VersionTag.optional(ifMatch, "The draft"), agent), agent);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardDraft(@PathVariable String number) {
        drafts.discard(number, writer(number));
    }

    private Actor writer(String number) {
        Actor agent = actor.get();
        agent.require(Permission.CASES_WRITE);
        cases.read(number, agent);
        return agent;
    }

    private static ResponseEntity<DraftView> answer(Draft draft, Actor agent) {
        return ResponseEntity.ok().eTag(VersionTag.tag(draft.version())).body(DraftView.of(draft, agent));
    }

    record DraftView(
            String body, @Nullable String basedOnSuggestion, boolean outdated, Instant updatedAt, UserRef updatedBy) {
        static DraftView of(Draft draft, Actor agent) {
            return new DraftView(
                    draft.body(),
                    draft.basedOnSuggestion(),
                    draft.outdated(),
                    draft.updatedAt(),
                    new UserRef(agent.id(), agent.name()));
        }
    }
}
