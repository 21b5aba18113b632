package io.casework.flows.rehearsal;

import io.casework.shared.Keyed;

/** Why a rehearsal could not be run. */
public enum RehearsalFailure implements Keyed {
    /** The detail says what the gate has against the draft. */
    NOT_ADMITTED("The draft can't be released as it is: {detail}"),
    /** The detail is how often. */
    GIVEN_UP("It was begun {detail} times and never came to its end. Rehearse fewer cases."),
    BROKE_OFF("The rehearsal broke off; the log says why.");

    private final String text;

    RehearsalFailure(String text) {
        this.text = text;
    }

    String said(String detail) {
        return text.replace("{detail}", detail);
    }
}
