package io.casework.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the running processes of a case know, for policies that change while they run. */
public interface RunningProcesses {

    /** The variables of the case's process of this key; empty when none runs. */
    Map<String, @Nullable Object> facts(String caseNumber, String processKey);

    /**
     * Changes facts, in the caller's transaction, in every process of the case that knows them. A timer that waits until
     * one of them waits anew if it has not fired yet; a task that was due then is due at the new instant.
     *
     * @param facts by name: numbers, texts and instants
     * @throws org.springframework.dao.OptimisticLockingFailureException when the flow moves at this moment
     */
    void change(String caseNumber, Map<String, ? extends @Nullable Object> facts);
}
