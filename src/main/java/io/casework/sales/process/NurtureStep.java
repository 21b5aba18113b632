package io.casework.sales.process;

import io.casework.shared.Keyed;

/** What comes next for a lead that is not ready to buy. */
enum NurtureStep implements Keyed {
    /** We let it rest until the next mail. */
    WAIT,
    /** Something changed while the rules looked at it: they have to look again. */
    CHANGED,
    /** We may not write. */
    NO_CONSENT,
    /** We have written often enough. */
    NO_ANSWER
}
