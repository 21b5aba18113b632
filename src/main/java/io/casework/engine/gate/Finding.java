package io.casework.engine.gate;

import org.jspecify.annotations.Nullable;

/**
 * What the gate says about one place of a model.
 *
 * @param element the id of the element, or of the nearest one around it that has an id; null: the file as a whole
 * @param rule kebab-case and stable, such as {@code script-refused}
 * @param reason in plain words, for a manager
 * @param fix what to do instead, when there is something to do
 */
public record Finding(Severity severity, String rule, @Nullable String element, String reason, @Nullable String fix) {

    /** An error keeps the model out; a warning is shown and lets it in. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }
}
