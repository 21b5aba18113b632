package io.casework.flows.drafts;

import io.casework.identity.UserRef;
import io.casework.shared.Problem;

/** 409: somebody else edits the draft, and the answer says who. */
public class DraftLocked extends Problem.Conflict {

    private static final long serialVersionUID = 1L;

    DraftLocked(UserRef holder) {
        super("draft-locked", "Edited by somebody else", holder.name() + " edits this draft; nothing was changed.");
        with("heldBy", holder);
    }
}
