package io.casework.engine;

import io.casework.shared.Keyed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says of facts that somebody made up.
 *
 * @param rows ids of the rows that fit, from the top; also of those that don't count because another comes first
 * @param results one for each result that counts, each with what it sets
 * @param failure why there are none although rows fit, or why nothing could be worked out
 */
public record DecisionTrial(List<String> rows, List<List<Output>> results, @Nullable Failure failure) {

    /** Why a decision has no answer. */
    public enum Failure implements Keyed {
        /** More rows fit than may, or they say different things. */
        TOO_MANY_ROWS,
        /** The engine could not work something out. */
        NOT_WORKED_OUT
    }

    /**
     * @param name of the fact that is set
     * @param value as text; null: the decision leaves it open
     */
    public record Output(String name, @Nullable String value) {}
}
