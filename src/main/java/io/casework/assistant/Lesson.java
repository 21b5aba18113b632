package io.casework.assistant;

import io.casework.assistant.learning.Example;
import io.casework.assistant.learning.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a training learns from, frozen when it began. */
record Lesson(String runId, Seeds seeds, LabelSelection selection, VersionedModel champion) {

    /** Fewer, and the fifth that is held out tells nothing. */
    static final int ENOUGH_LABELS = 50;

    private static final double HELD_OUT = 0.2;

    /** Without the newest fifth. */
    List<Example> taught() {
        return all().subList(0, all().size() - heldOutCount());
    }

    /** The newest fifth. */
    List<Example> heldOut() {
        return all().subList(all().size() - heldOutCount(), all().size());
    }

    List<Example> all() {
        return selection.usable().stream().map(LabelledTicket::example).toList();
    }

    /** The same for the same examples and labels. */
    String fingerprint() {
        String labels = selection.usable().stream()
                .map(LabelledTicket::correction)
                .map(label -> label.caseNumber() + ' ' + label.textHash() + ' ' + label.intent())
                .collect(Collectors.joining("\n", seeds.fingerprint() + '\n', ""));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(labels.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    TrainingRun.Summary summary(@Nullable Integer version, List<Finding> findings) {
        return new TrainingRun.Summary(
                selection.usable().size(),
                selection.doubtful().size(),
                selection.waiting().size(),
                version,
                findings);
    }

    private int heldOutCount() {
        return (int) Math.ceil(selection.usable().size() * HELD_OUT);
    }
}
