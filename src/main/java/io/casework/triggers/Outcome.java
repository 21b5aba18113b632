package io.casework.triggers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event.
 *
 * @param reason why nothing was done, or what is wrong
 * @param ruleName the rule that took it; null when none did
 * @param at null until it is settled
 */
record Outcome(
        TriggerState state,
        @Nullable String reason,
        @Nullable String ruleName,
        @Nullable String caseNumber,
        @Nullable Instant at) {

    private static final int LONGEST = 900;

    static Outcome done(String rule, String caseNumber, String what) {
        return new Outcome(TriggerState.DONE, what, rule, caseNumber, null);
    }

    static Outcome skipped(@Nullable String rule, String reason, @Nullable String caseNumber) {
        return new Outcome(TriggerState.SKIPPED, reason, rule, caseNumber, null);
    }

    static Outcome parked(@Nullable String rule, String reason) {
        return new Outcome(TriggerState.PARKED, Values.cut(reason, LONGEST), rule, null, null);
    }

    Outcome settledAt(Instant time) {
        return new Outcome(state, reason, ruleName, caseNumber, time);
    }
}
