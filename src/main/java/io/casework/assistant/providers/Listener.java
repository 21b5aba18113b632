package io.casework.assistant.providers;

/** Somebody who hears an answer while it is being written, and may go away meanwhile. */
public interface Listener {

    /** More of the answer, as it came: any number of characters, not checked, and the names still masked. */
    void hear(String piece);

    /** @param hangUp ends the call, whichever thread runs it; to be run at once when the listener has gone already */
    void whenGone(Runnable hangUp);
}
