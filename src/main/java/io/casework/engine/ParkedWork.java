package io.casework.engine;

import io.casework.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Work of one kind that could not go on by itself and waits for an operator. Nothing is lost, and nothing goes unseen. */
public interface ParkedWork {

    /** Such as {@code mail}; part of addresses. */
    String kind();

    /**
     * What waits, the last parked first.
     *
     * @param notAfter leaves out what was parked later; null for no limit
     */
    List<Parked> list(@Nullable Instant notAfter, int most);

    /** What was received, as it came; empty where there is nothing to look at but the entry itself. */
    Optional<byte[]> content(String id);

    /** How the name of a file with such content ends, without the full stop. */
    default String fileEnding() {
        return "txt";
    }

    /**
     * Lets it try anew.
     *
     * @return false when nothing of this id is parked
     * @throws Problem.Conflict when there is nothing to try with
     */
    boolean retry(String id);

    /** @return false when nothing of this id is parked */
    boolean discard(String id);

    /**
     * One thing that waits.
     *
     * @param title what it is, for people
     * @param reason a key that the web application knows, or words for an operator
     * @param caseNumber null when it belongs to no case yet
     * @param byteCount of the content that can be opened, null when there is none
     */
    record Parked(
            String kind,
            String id,
            String title,
            String reason,
            @Nullable String caseNumber,
            Instant since,
            @Nullable Long byteCount) {}
}
