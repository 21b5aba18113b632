package io.casework.engine.gate;

import org.jspecify.annotations.Nullable;

/**
 * What the gate says about one place of a model.
 *
 * @param element the id of the element, or of the nearest one around it that has an id; null: the file as a whole
 */
public record Finding(Severity severity, @Nullable String element, Wording wording) {

    /** An error keeps the model out; a warning is shown and lets it in. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /**
     * @param name of the complaint in the rule file
     * @param shown for the places that its sentence leaves open
     */
    public static Finding of(Severity severity, @Nullable String element, String name, Object... shown) {
        return new Finding(severity, element, Complaint.of(name, shown).wording());
    }

    /** Kebab-case and stable, such as {@code script-refused}. */
    public String rule() {
        return wording.rule();
    }

    /** In plain English, for a manager. */
    public String reason() {
        return RuleBook.shipped().reason(wording);
    }

    /** What to do instead, when there is something to do. */
    public @Nullable String fix() {
        return RuleBook.shipped().fix(wording);
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }
}
