package io.casework.engine.gate;

import io.casework.engine.gate.Wording.Phrase;
import java.util.List;

/** What is wrong, before it is known at which element. */
record Complaint(Wording wording) {

    /**
     * @param name as the rule file has it, {@code start-events.none}: the rule is what stands before the dot
     * @param shown for the places that the sentence leaves open
     */
    static Complaint of(String name, Object... shown) {
        return new Complaint(new Wording(name, Wording.texts(shown), null, null));
    }

    /** @param detail for the place {@code {detail}} of the sentence */
    static Complaint of(String name, Phrase detail, Object... shown) {
        return new Complaint(new Wording(name, Wording.texts(shown), detail, null));
    }

    /** Says which setting of the element it is about. */
    Complaint about(String setting) {
        List<String> arguments = wording.arguments();
        return new Complaint(new Wording(wording.key(), arguments, wording.detail(), setting));
    }
}
