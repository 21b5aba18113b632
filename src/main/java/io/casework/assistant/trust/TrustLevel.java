package io.casework.assistant.trust;

import io.casework.shared.Keyed;
import java.util.Optional;

/** What becomes of a suggestion. Each level includes that the ones below it are given up. */
public enum TrustLevel implements Keyed {
    /** Recorded and compared with what people do; nobody sees it. */
    WATCH,
    /** Shown to a person, who decides. */
    SUGGEST,
    /** The flow acts on it when it is sure enough; whoever gets the case is told, and can undo it. */
    ACT_WITH_UNDO,
    /** The flow acts on it when it is sure enough. */
    ACT;

    public boolean acts() {
        return compareTo(ACT_WITH_UNDO) >= 0;
    }

    Optional<TrustLevel> above() {
        return this == ACT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    Optional<TrustLevel> below() {
        return this == WATCH ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    TrustLevel atMost(TrustLevel most) {
        return compareTo(most) <= 0 ? this : most;
    }
}
