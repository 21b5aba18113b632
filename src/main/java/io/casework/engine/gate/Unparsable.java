package io.casework.engine.gate;

/** A text is not in the small language it has to be in; the message is the end of a sentence. */
final class Unparsable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unparsable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
