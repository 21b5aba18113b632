package io.casework.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands messages to running processes, in the caller's transaction. */
public interface ProcessMessages {

    /**
     * Delivers a message to the process of a case that waits for it; when none does, keeps it until one does.
     *
     * @param messageName such as {@code customer-replied}
     * @param variables routing facts that the waiting process receives
     */
    void deliver(String caseNumber, String messageName, Map<String, @Nullable Object> variables);

    /** Takes back what is kept of a message because nobody needs it any more, and publishes {@link MessageEnded}. */
    void withdraw(String caseNumber, String messageName);

    /** Delivers a message to every process of a case that waits for it now, and keeps nothing for others. */
    void tellAll(String caseNumber, String messageName);
}
