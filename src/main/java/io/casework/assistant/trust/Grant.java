package io.casework.assistant.trust;

import io.casework.shared.Keyed;

/**
 * What a suggestion is trusted with.
 *
 * @param audited a person is to judge it, however sure it is: what the audited ones show holds for all
 */
public record Grant(TrustLevel level, boolean audited) {

    /** What the flow may do with it. */
    public Say say(boolean sure) {
        if (level == TrustLevel.WATCH) {
            return Say.WATCH;
        }
        return level.acts() && sure && !audited ? Say.ACT : Say.SUGGEST;
    }

    /** How much a suggestion has to say in a flow; its key is what decision tables read. */
    public enum Say implements Keyed {
        WATCH,
        SUGGEST,
        ACT
    }
}
