package io.casework.engine.gate;

import org.jspecify.annotations.Nullable;

/** What is wrong, before it is known at which element. */
record Complaint(String rule, String reason, @Nullable String fix) {

    static Complaint of(String rule, String reason) {
        return new Complaint(rule, reason, null);
    }

    static Complaint of(String rule, String reason, String fix) {
        return new Complaint(rule, reason, fix);
    }
}
