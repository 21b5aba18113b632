package io.casework.assistant.trust;

import io.casework.identity.UserRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the assistant is trusted.
 *
 * @param target share of what the flow does alone that has to be right, 0 to 1
 * @param thresholds how sure it has to be; empty until enough cases were judged
 * @param sureFrom how sure it has to be where no threshold is known; null when nothing goes without a person until then
 */
public record TrustOverview(
        double target, @Nullable Double sureFrom, List<Threshold> thresholds, List<Standing> standings) {

    /**
     * Where a step stands for an intent.
     *
     * @param most the level that the step never rises above
     * @param held a person chose it: it rises by a person only
     * @param changedAt null when it still is where it started
     * @param judged cases that count for the next level
     * @param accepted how many of them were right
     * @param lower bound of the share of right ones, 0 to 1
     * @param next null at the top
     */
    public record Standing(
            TrustStep step,
            String intent,
            TrustLevel level,
            TrustLevel most,
            boolean held,
            @Nullable Instant changedAt,
            @Nullable UserRef changedBy,
            int judged,
            int accepted,
            double lower,
            int applied,
            int undone,
            @Nullable Next next) {}

    /**
     * What it takes to rise.
     *
     * @param cases how many have to be judged
     * @param target that the lower bound has to reach
     */
    public record Next(TrustLevel level, int cases, double target) {}
}
