package io.casework.flows.web;

import io.casework.flows.FlowModels;
import io.casework.flows.KeptToTeams;
import io.casework.flows.drafts.Drafts;
import io.casework.flows.drafts.FlowDraft;
import io.casework.flows.drafts.Revisions;
import io.casework.flows.drafts.Revisions.Revision;
import io.casework.flows.drafts.Revisions.RevisionContent;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.UserRef;
import io.casework.shared.Page;
import io.casework.shared.VersionTag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a draft looked like. */
@RestController
@RequestMapping("/api/flows/{key}/draft/revisions")
class DraftRevisionsController {

    private final Drafts drafts;
    private final Revisions revisions;
    private final FlowModels models;
    private final CurrentActor actor;

    DraftRevisionsController(Drafts drafts, Revisions revisions, FlowModels models, CurrentActor actor) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.models = models;
        this.actor = actor;
    }

    /** Newest first. The saves of one person within five minutes are one revision. */
    @GetMapping
    @Requires(Permission.FLOWS_READ)
    Page<DraftRevisionView> listDraftRevisions(@PathVariable String key) {
        drafts.find(key);
        return Page.of(revisions.list(key)).map(DraftRevisionView::of);
    }

    @GetMapping("/{revision}")
    @Requires(Permission.FLOWS_READ)
    DraftRevisionContentView readDraftRevision(@PathVariable String key, @PathVariable int revision) {
        return DraftRevisionContentView.of(revisions.find(key, revision));
    }

    /** Goes back to an earlier state. That is a new revision, so nothing is lost. */
    @PostMapping("/{revision}/restoration")
    @Requires(Permission.FLOWS_EDIT)
    @KeptToTeams(Permission.FLOWS_EDIT)
    ResponseEntity<FlowDraftView> restoreDraftRevision(
            @PathVariable String key,
            @PathVariable int revision,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        FlowDraft draft = drafts.restore(key, revision, VersionTag.optional(ifMatch, "The draft"), actor.get());
        return ResponseEntity.ok()
                .eTag(VersionTag.tag(draft.revision()))
                .body(FlowDraftView.of(draft, models.latestVersion(key), null, actor.get()));
    }

    /**
     * @param revision number of the last save in it
     * @param note what its author calls it
     * @param restoredFrom the earlier revision that it repeats
     */
    record DraftRevisionView(
            int revision, UserRef by, Instant at, @Nullable String note, @Nullable Integer restoredFrom) {

        static DraftRevisionView of(Revision revision) {
            return new DraftRevisionView(
                    revision.revision(), revision.by(), revision.at(), revision.note(), revision.restoredFrom());
        }
    }

    /** @param content XML or JSON */
    record DraftRevisionContentView(
            int revision,
            UserRef by,
            Instant at,
            @Nullable String note,
            @Nullable Integer restoredFrom,
            String content) {

        static DraftRevisionContentView of(RevisionContent kept) {
            Revision about = kept.about();
            return new DraftRevisionContentView(
                    about.revision(), about.by(), about.at(), about.note(), about.restoredFrom(), kept.content());
        }
    }
}
