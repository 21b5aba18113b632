package io.casework.assistant;

import io.casework.shared.Keyed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who works on a case might do next. It is advice: nobody but a person does it.
 *
 * @param team id of the team to hand over to; null for other actions
 * @param reasons what speaks for it, strongest first
 * @param precedents what was done at this point in earlier cases that were resolved
 */
public record NextStep(Action action, @Nullable String team, List<Reason> reasons, Precedents precedents) {

    /** The first four are answers of the form; the others stand on the page of the case. */
    public enum Action implements Keyed {
        REPLY,
        REPLY_AND_RESOLVE,
        RESOLVE,
        HAND_OVER,
        ASK_COLLEAGUE,
        ESCALATE,
        WAIT
    }

    /** Why. */
    public enum Reason implements Keyed {
        PRECEDENTS,
        CUSTOMER_SAID_THANKS,
        WAITS_FOR_CUSTOMER,
        LEGAL_WORDS,
        MAY_LEAVE,
        IMPORTANT_CUSTOMER,
        DEADLINE_MISSED,
        DEADLINE_NEAR,
        NO_SOURCE,
        DRAFT_READY
    }

    /**
     * What was done in earlier cases.
     *
     * @param cases of the same intent that were resolved and came to this point
     * @param enough whether they are enough to go by; else the rules alone decide
     * @param done by how many of them each action was chosen, the most frequent first
     */
    public record Precedents(int cases, boolean enough, List<Tally> done) {

        static final Precedents NONE = new Precedents(0, false, List.of());
    }

    /** How often an action was chosen. */
    public record Tally(Action action, @Nullable String team, int cases) {}
}
