package io.casework.cases;

import org.jspecify.annotations.Nullable;

/**
 * What triage decided about a case. Null leaves what the case says.
 *
 * @param priority 0 to 100
 * @param team id of the team that works on the case from now on
 */
public record Triage(
        String category,
        @Nullable String intent,
        @Nullable Sentiment sentiment,
        @Nullable Urgency urgency,
        @Nullable String language,
        int priority,
        String team,
        Deadlines deadlines) {}
