package io.casework.flows.drafts;

import io.casework.engine.gate.ModelFile;
import io.casework.flows.FlowSummary;
import io.casework.identity.UserRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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

    /** SHA-256 of the content, in hexadecimal. Unlike the revision it tells a draft from one that took its place. */
    public String contentHash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    ModelFile file(String other) {
        return new ModelFile(fileName, other.getBytes(StandardCharsets.UTF_8));
    }
}
