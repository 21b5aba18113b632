package io.casework.assistant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A suggestion that somebody rejected, and why. By whom is nobody's business here. */
public record RejectedSuggestion(
        String caseNumber, Suggestion.Kind kind, String model, @Nullable String intent, String reason, Instant at) {}
