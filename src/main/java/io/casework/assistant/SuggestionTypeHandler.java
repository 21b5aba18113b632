package io.casework.assistant;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of this module stand in its tables. */
@MappedTypes({
    Suggestion.Kind.class,
    Suggestion.Status.class,
    Suggestion.Verdict.Outcome.class,
    TrainingRun.Outcome.class
})
public class SuggestionTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public SuggestionTypeHandler(Class<E> type) {
        super(type);
    }
}
