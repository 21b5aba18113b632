package io.casework.insights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of what the assistant suggested, and what it cost.
 *
 * @param period in which it was suggested
 * @param zone whose days are meant
 * @param suggestions by kind, intent and model, the most frequent first
 * @param days on which anything was suggested, the earliest first
 * @param calls of providers, the dearest first; none when the assistant of the installation did it all
 */
public record AssistantReport(
        DateSpan period,
        String zone,
        List<SuggestionSums> suggestions,
        List<AssistantDay> days,
        List<CallReport> calls) {

    /**
     * @param intent a dash for those without
     * @param shown of them, those that somebody who works on the case saw
     * @param accepted taken as they were, or confirmed in a review
     * @param edited taken with changes, or corrected in a review
     * @param applied acted on by the flow without a person
     * @param distance how much of a text was changed on average, 0 to 1; null when no text was
     */
    public record SuggestionSums(
            String kind,
            String intent,
            String model,
            long made,
            long shown,
            long accepted,
            long edited,
            long rejected,
            long applied,
            @Nullable Double distance) {}

    public record AssistantDay(LocalDate day, long made, long accepted, long edited, long rejected, long applied) {}

    /**
     * @param failures calls that brought nothing to use
     * @param cost in the unit of the provider's price list
     */
    public record CallReport(
            String provider,
            String model,
            String task,
            long calls,
            long failures,
            long tokensIn,
            long tokensOut,
            double cost) {}
}
