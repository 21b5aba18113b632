package io.casework.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts processes, in the caller's transaction. */
public interface ProcessStarter {

    /**
     * @param processKey the id of the process, such as {@code ticket-triage}
     * @param caseNumber becomes the business key
     * @param variables ids and routing facts only
     * @return the id of the process instance
     */
    String start(String processKey, String caseNumber, Map<String, @Nullable Object> variables);
}
