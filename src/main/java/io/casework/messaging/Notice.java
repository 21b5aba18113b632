package io.casework.messaging;

import io.casework.engine.StepCall;

/**
 * Tells a team that one of its cases needs attention.
 *
 * @param reason a key such as {@code response-overdue}
 */
record Notice(String stepKey, String caseNumber, String team, String reason) {

    static Notice of(StepCall call) {
        return new Notice(call.idempotencyKey(), call.caseNumber(), call.text("team"), call.text("reason"));
    }
}
