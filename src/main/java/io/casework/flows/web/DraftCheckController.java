package io.casework.flows.web;

import io.casework.flows.drafts.DraftCheck;
import io.casework.flows.drafts.DraftCheck.DraftFinding;
import io.casework.flows.drafts.DraftCheck.Grade;
import io.casework.flows.drafts.NewRevision;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong with a draft. */
@RestController
@RequestMapping("/api/flows/{key}/draft/check")
class DraftCheckController {

    private final DraftCheck check;

    DraftCheckController(DraftCheck check) {
        this.check = check;
    }

    /** Holds the draft, or what an editor has made of it, against the rules for releases. Nothing is kept. */
    @PostMapping
    @Requires(Permission.FLOWS_READ)
    DraftCheckView checkFlowDraft(
            @PathVariable String key, @Valid @RequestBody(required = false) @Nullable UnsavedModel unsaved) {
        List<DraftFinding> findings = check.findings(key, unsaved == null ? null : unsaved.content());
        boolean admitted = findings.stream().noneMatch(finding -> finding.severity() == Grade.ERROR);
        return new DraftCheckView(admitted, findings);
    }

    /** @param content null: what is saved */
    record UnsavedModel(@Size(max = NewRevision.LARGEST) @Nullable String content) {}

    /** @param admitted whether it could be released as far as the model goes */
    record DraftCheckView(boolean admitted, List<DraftFinding> findings) {}
}
