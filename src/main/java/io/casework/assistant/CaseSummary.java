package io.casework.assistant;

import io.casework.shared.Keyed;
import java.time.Instant;
import java.util.List;

/**
 * What a long conversation comes to.
 *
 * @param language ISO code of the points
 * @param points in the order of their sections
 * @param upToMessage id of the newest message that was read
 * @param upTo when that was written
 * @param messages how many were read
 */
public record CaseSummary(
        String language, List<Point> points, String upToMessage, Instant upTo, int messages, double confidence)
        implements SuggestionContent {

    /** What a point tells of. */
    public enum Section implements Keyed {

        /** What the customer wants. */
        WANTED,

        /** What was tried, said or promised. */
        DONE,

        /** What nobody has answered yet. */
        OPEN
    }

    /** @param messages ids of the messages that say so */
    public record Point(Section section, String text, List<String> messages) {}

    @Override
    public Suggestion.Kind kind() {
        return Suggestion.Kind.SUMMARY;
    }
}
