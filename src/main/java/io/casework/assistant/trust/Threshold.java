package io.casework.assistant.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sure the assistant has to be for the flow to act.
 *
 * @param category an asterisk is all of them
 * @param cases judged ones that it rests on
 * @param accepted how many of them were right
 * @param confidence from here on the target is met, 0 to 1; null when it is nowhere
 * @param choiceFrom intents as likely as this belong to the choices that hold the right one nine times in ten; null
 *     where it is not known apart
 */
public record Threshold(
        String category,
        int cases,
        int accepted,
        @Nullable Double confidence,
        @Nullable Double choiceFrom,
        Instant calculatedAt) {

    static final String ALL = "*";
}
