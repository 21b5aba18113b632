package io.casework.flows.release;

import io.casework.shared.Problem;

/** 403: who asked for a release can't approve it. */
public class SecondPersonNeeded extends Problem {

    private static final long serialVersionUID = 1L;

    SecondPersonNeeded() {
        super("second-person-needed", "A second person is needed", 403, "Somebody else has to approve this release.");
    }
}
