package io.casework.triggers;

import io.casework.shared.Problem;

/** An envelope of a known source could not be read. Nothing of it is kept, because its sender keeps it and sends it again. */
public final class EnvelopeUnreadable extends Problem.InvalidInput {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    EnvelopeUnreadable(TriggerSource source, String reason) {
        super("body", reason);
        this.refusal = new Refusal(source.kind(), source.name(), RefusalReason.UNREADABLE);
    }

    public Refusal refusal() {
        return refusal;
    }
}
