package io.casework.flows.drafts;

import io.casework.engine.gate.ModelFile;
import io.casework.flows.FlowSummary;
import io.casework.identity.UserRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a flow, while people work on it. A flow has at most one.
 *
 * @param key id of the process or decision, or key of the form with {@code .} for {@code /}, as addresses name it
 * @param fileName what it is deployed as, with its folder
 * @param baseVersion the version that it was made from; null for a flow that has none yet
 * @param revision counts every save, from 1
 * @param content XML or JSON as it was saved; nobody has checked it
 * @param lock who may save it now; null: whoever comes first
 */
public record FlowDraft(
        String key,
        FlowSummary.Kind kind,
        String name,
        String fileName,
        @Nullable Integer baseVersion,
        int revision,
        String content,
        UserRef createdBy,
        Instant createdAt,
        UserRef updatedBy,
        Instant updatedAt,
        @Nullable DraftLock lock) {

    /** As the gate and the engine take it. */
    public ModelFile file() {
        return file(content);
    }

    ModelFile file(String other) {
        return new ModelFile(fileName, other.getBytes(StandardCharsets.UTF_8));
    }
}
