package io.casework.assistant;

import org.jspecify.annotations.Nullable;

/**
 * What became of one model's suggestions of one kind for one intent.
 *
 * @param intent null for suggestions without one
 * @param suggestions how many were made
 * @param shown how many of them somebody who works on the case saw
 * @param accepted taken as they were, or confirmed in a review
 * @param edited taken with changes, or corrected in a review
 * @param editDistance how much of a text was changed on average, 0 to 1; null when no text was
 * @param applied acted on by the flow without a person
 * @param reopened of those whose case was reopened later
 * @param rated how many of the cases have a rating
 * @param satisfaction average of the ratings, 1 to 5; null without one
 */
public record SuggestionFigures(
        Suggestion.Kind kind,
        String model,
        @Nullable String intent,
        int suggestions,
        int shown,
        int accepted,
        int edited,
        @Nullable Double editDistance,
        int rejected,
        int applied,
        int reopened,
        int rated,
        @Nullable Double satisfaction) {}
