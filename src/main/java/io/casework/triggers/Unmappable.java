package io.casework.triggers;

/** An event that cannot become what its rule says. The message names fields, never what is in them. */
final class Unmappable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unmappable(String message) {
        super(message);
    }
}
