package io.casework.assistant.providers;

import org.jspecify.annotations.Nullable;

/**
 * What the assistant is asked on behalf of.
 *
 * @param flow id of the process
 * @param step id of its activity
 * @param category of the case, null before triage
 */
public record Occasion(
        @Nullable String caseNumber, @Nullable String flow, @Nullable String step, @Nullable String category) {

    public static final Occasion NONE = new Occasion(null, null, null, null);
}
