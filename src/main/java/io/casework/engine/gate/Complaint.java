package io.casework.engine.gate;

import org.jspecify.annotations.Nullable;

/** What is wrong, before it is known at which element. */
record Complaint(String rule, String reason, @Nullable String fix) {

    /**
     * @param name as the rule file has it, {@code start-events.none}: the rule is what stands before the dot
     * @param shown for the places that the reason leaves open
     */
    static Complaint of(String name, Object... shown) {
        return RuleBook.shipped().complaint(name, shown);
    }

    /** Says which setting of the element it is about. */
    Complaint about(String setting) {
        return new Complaint(rule, reason + " (" + setting + ")", fix);
    }
}
