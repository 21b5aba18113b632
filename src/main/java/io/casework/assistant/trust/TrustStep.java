package io.casework.assistant.trust;

import io.casework.shared.Keyed;

/** What the assistant is trusted with, apart for each intent. */
public enum TrustStep implements Keyed {
    CLASSIFY(TrustLevel.ACT),
    /** No text reaches a customer without a person. */
    DRAFT_REPLY(TrustLevel.SUGGEST),
    DRAFT_OUTREACH(TrustLevel.SUGGEST);

    private final TrustLevel most;

    TrustStep(TrustLevel most) {
        this.most = most;
    }

    /** The level that it never rises above. */
    public TrustLevel most() {
        return most;
    }
}
