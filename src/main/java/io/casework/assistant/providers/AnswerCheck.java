package io.casework.assistant.providers;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Holds an answer of the right form against what may be said. */
@FunctionalInterface
public interface AnswerCheck {

    /** Everything of the right form may be said. */
    AnswerCheck NONE = content -> Optional.empty();

    /** Why it may not be used, as a key; empty when it may. */
    Optional<String> fault(JsonNode content);
}
