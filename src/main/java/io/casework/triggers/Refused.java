package io.casework.triggers;

import io.casework.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What was sent proves nothing. Its sender learns no more than that; why it is so is for the log of refusals. */
public final class Refused extends Problem.Unauthenticated {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** @param source the name of one, as far as what was sent names any */
    Refused(TriggerKind kind, @Nullable String source, RefusalReason reason) {
        super("The source is unknown, or what it sent proves nothing.");
        this.refusal = new Refusal(kind, source, reason);
    }

    public Refusal refusal() {
        return refusal;
    }
}
