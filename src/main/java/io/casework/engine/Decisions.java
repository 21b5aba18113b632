package io.casework.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The decision tables, asked outside a flow. */
public interface Decisions {

    /**
     * @param decision its id, such as {@code service-level}
     * @param caseNumber says which version answers, where cases of several versions run beside each other
     * @return its outputs by name; empty when no rule covers the facts
     */
    Map<String, @Nullable Object> decide(
            String decision, String caseNumber, Map<String, ? extends @Nullable Object> facts);
}
