package io.casework.assistant;

import io.casework.assistant.learning.Example;

/** A message that a person has said the intent of. */
record LabelledTicket(Correction correction, String text) {

    boolean isKnown() {
        return correction.trainedVersion() != null;
    }

    Example example() {
        return new Example(text, correction.intent());
    }
}
