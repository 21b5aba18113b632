package io.casework.engine.running;

import io.casework.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * What became of one flow in a migration.
 *
 * @param reason in plain words, why it failed; null otherwise
 */
public record MovedCase(String instanceId, @Nullable String caseNumber, Outcome outcome, @Nullable String reason) {

    public enum Outcome implements Keyed {
        WAITING,
        MOVED,
        FAILED,
        ENDED
    }
}
