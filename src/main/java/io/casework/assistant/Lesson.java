package io.casework.assistant;

import io.casework.assistant.learning.Example;
import io.casework.assistant.learning.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a training learns from, frozen when it began. */
record Lesson(String runId, Seeds seeds, LabelSelection selection, VersionedModel champion) {

    /** Fewer, and the fifth that is held out tells nothing. */
    static final int ENOUGH_LABELS = 50;

    private static final double HELD_OUT = 0.2;
    private static final int ENOUGH_AUDITED = 30;

    /** What is not held out. */
    List<Example> taught() {
        Set<LabelledTicket> heldOut = Set.copyOf(examination());
        return examples(selection.usable().stream().filter(Predicate.not(heldOut::contains)));
    }

    /** What neither model has seen, to judge them by. */
    List<Example> heldOut() {
        return examples(examination().stream());
    }

    List<Example> all() {
        return examples(selection.usable().stream());
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

    /** Of the newest fifth those that chance has chosen; all of it as long as these are too few to judge by. */
    private List<LabelledTicket> examination() {
        List<LabelledTicket> usable = selection.usable();
        List<LabelledTicket> newest =
                usable.subList(usable.size() - (int) Math.ceil(usable.size() * HELD_OUT), usable.size());
        List<LabelledTicket> audited =
                newest.stream().filter(label -> label.correction().audited()).toList();
        return audited.size() >= ENOUGH_AUDITED ? audited : newest;
    }

    private static List<Example> examples(Stream<LabelledTicket> labels) {
        return labels.map(LabelledTicket::example).toList();
    }
}
