package io.casework.flows.web;

import io.casework.flows.FlowModels;
import io.casework.flows.FlowSummary;
import io.casework.flows.KeptToTeams;
import io.casework.flows.drafts.BeginDraft;
import io.casework.flows.drafts.Drafts;
import io.casework.flows.drafts.FlowDraft;
import io.casework.flows.drafts.NewFlow;
import io.casework.flows.drafts.NewRevision;
import io.casework.flows.release.ReleaseRequests;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.UserRef;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import io.casework.shared.VersionTag;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The next versions of flows, and new flows. */
@RestController
@RequestMapping("/api/flows")
class FlowDraftController {

    private static final String WHAT = "The draft";

    private final Drafts drafts;
    private final BeginDraft begin;
    private final FlowModels models;
    private final ReleaseRequests requests;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    FlowDraftController(
            Drafts drafts,
            BeginDraft begin,
            FlowModels models,
            ReleaseRequests requests,
            CurrentActor actor,
            Idempotency idempotency) {
        this.drafts = drafts;
        this.begin = begin;
        this.models = models;
        this.requests = requests;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /** What is in work, of flows that have no version yet, too. */
    @GetMapping("/drafts")
    @Requires(Permission.FLOWS_READ)
    Page<DraftEntryView> listFlowDrafts() {
        Actor reader = actor.get();
        return Page.of(drafts.list()).map(draft -> DraftEntryView.of(draft, reader));
    }

    /** Begins a new flow: an empty one, or a copy of another of the same kind. It does nothing until it is released. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FLOWS_EDIT)
    ResponseEntity<FlowDraftView> createFlow(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody NewFlow wanted) {
        return idempotency.once(
                idempotencyKey, wanted, FlowDraftView.class, () -> created(begin.ofNewFlow(wanted, actor.get())));
    }

    /** Begins the next version: from the latest version, an earlier one, or the shipped one that is offered. */
    @PostMapping("/{key}/draft")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FLOWS_EDIT)
    @KeptToTeams(Permission.FLOWS_EDIT)
    ResponseEntity<FlowDraftView> beginFlowDraft(
            @PathVariable String key,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody(required = false) @Nullable DraftStart start) {
        DraftStart given = start == null ? new DraftStart(null) : start;
        return idempotency.once(idempotencyKey, given, FlowDraftView.class, () -> created(begun(key, given.from())));
    }

    private FlowDraft begun(String key, @Nullable Object from) {
        if (from == null) {
            return begin.fromLatest(key, actor.get());
        }
        if (from instanceof Integer version) {
            return begin.fromVersion(key, version, actor.get());
        }
        if (from.equals("offer")) {
            return begin.fromOffer(key, actor.get());
        }
        throw new Problem.InvalidInput("from", "must be the number of a version, or \"offer\"");
    }

    @GetMapping("/{key}/draft")
    @Requires(Permission.FLOWS_READ)
    ResponseEntity<FlowDraftView> readFlowDraft(@PathVariable String key) {
        return answer(ResponseEntity.ok(), drafts.find(key));
    }

    /** Keeps what an editor has now, right or wrong. It takes the lock when nobody holds it. */
    @PutMapping("/{key}/draft")
    @Requires(Permission.FLOWS_EDIT)
    @KeptToTeams(Permission.FLOWS_EDIT)
    ResponseEntity<FlowDraftView> saveFlowDraft(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewRevision change) {
        int revision = VersionTag.required(ifMatch, WHAT);
        return answer(ResponseEntity.ok(), drafts.save(key, change, revision, actor.get()));
    }

    /** Gives the draft up, with all its revisions. */
    @DeleteMapping("/{key}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.FLOWS_EDIT)
    @KeptToTeams(Permission.FLOWS_EDIT)
    void discardFlowDraft(@PathVariable String key) {
        drafts.discard(key, actor.get());
    }

    private ResponseEntity<FlowDraftView> created(FlowDraft draft) {
        return answer(ResponseEntity.created(URI.create("/api/flows/" + draft.key() + "/draft")), draft);
    }

    private ResponseEntity<FlowDraftView> answer(ResponseEntity.BodyBuilder response, FlowDraft draft) {
        return response.eTag(VersionTag.tag(draft.revision()))
                .body(FlowDraftView.of(
                        draft,
                        models.latestVersion(draft.key()),
                        requests.find(draft.key()).orElse(null),
                        actor.get()));
    }

    /** @param from number of a version, or "offer"; null: the latest version */
    record DraftStart(@Schema(oneOf = {Integer.class, String.class}) @Nullable Object from) {}

    /** @param baseVersion null for a flow that has no version yet */
    record DraftEntryView(
            String key,
            FlowSummary.Kind kind,
            String name,
            @Nullable Integer baseVersion,
            int revision,
            UserRef updatedBy,
            Instant updatedAt,
            @Nullable EditLockView lock) {

        static DraftEntryView of(Drafts.DraftSummary draft, Actor reader) {
            return new DraftEntryView(
                    draft.key(),
                    draft.kind(),
                    draft.name(),
                    draft.baseVersion(),
                    draft.revision(),
                    draft.updatedBy(),
                    draft.updatedAt(),
                    EditLockView.of(draft.lock(), reader));
        }
    }
}
