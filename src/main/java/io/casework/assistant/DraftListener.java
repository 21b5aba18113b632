package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.assistant.masking.Unmasking;
import io.casework.assistant.providers.Listener;

/** Makes of a provider's raw words what a person can read: the sentences alone, with the masked values put back. */
final class DraftListener implements Listener {

    private final DraftReader reader;
    private final SentenceStream sentences = new SentenceStream();
    private final Unmasking unmasking;

    DraftListener(DraftReader reader, Mask mask) {
        this.reader = reader;
        this.unmasking = mask.unmasking();
    }

    @Override
    public void hear(String piece) {
        String text = unmasking.more(sentences.more(piece));
        if (!text.isEmpty()) {
            reader.piece(text);
        }
    }

    @Override
    public void whenGone(Runnable hangUp) {
        reader.whenGone(hangUp);
    }
}
