package io.casework.engine.gate;

import org.jspecify.annotations.Nullable;

/** The file can't even be looked at; the first such reason ends the check. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Complaint complaint;

    Unreadable(String rule, String reason, @Nullable String fix) {
        super(reason);
        this.complaint = new Complaint(rule, reason, fix);
    }

    Complaint complaint() {
        return complaint;
    }
}
