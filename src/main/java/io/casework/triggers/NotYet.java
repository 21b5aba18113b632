package io.casework.triggers;

/** Something that the event builds on is not here, and may come. */
final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYet(String message) {
        super(message);
    }
}
