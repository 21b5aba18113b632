package io.casework.engine.gate;

import io.casework.engine.gate.Wording.Phrase;

/** A text is not in the small language it has to be in; the phrase is the end of a sentence. */
final class Unparsable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    /** @param shown for the places that the phrase leaves open */
    Unparsable(String phrase, Object... shown) {
        super(phrase, null, false, false);
        this.phrase = Phrase.of(phrase, shown);
    }

    Phrase phrase() {
        return phrase;
    }

    String reason() {
        return phrase.english();
    }
}
