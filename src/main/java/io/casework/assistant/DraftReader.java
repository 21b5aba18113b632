package io.casework.assistant;

import io.casework.assistant.providers.CallOutcome;
import org.jspecify.annotations.Nullable;

/** Somebody who reads along while a draft is written, and may go away meanwhile. */
public interface DraftReader {

    /** More of the text, readable and not checked. */
    void piece(String text);

    /**
     * What was read so far is not going to be the draft; the one from this process takes its place.
     *
     * @param outcome how the provider's call ended
     * @param reason why, as a key
     */
    void withdrawn(CallOutcome outcome, @Nullable String reason);

    /** @param hangUp ends what is being written; to be run at once when the reader has gone already */
    void whenGone(Runnable hangUp);
}
