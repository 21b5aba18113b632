package io.casework.triggers;

/** A body that holds no events. The message says why, in words for its sender. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
