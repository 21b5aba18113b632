package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the customer of a case has fared with us lately, in counts: no name, no address, no text.
 *
 * @param tier key of the customer's tier
 * @param mailDomain of the customer's address, lower case
 * @param earlierCases opened before this one, ever
 * @param tickets30 opened in the last 30 days, this case among them
 * @param tickets90 opened in the last 90 days, as all that follow
 * @param reopened how often tickets came back
 * @param negative tickets that sounded negative
 * @param late tickets that were answered or solved after their deadline, or should have been by now
 * @param escalated how often tickets were escalated
 * @param poorRatings answers to surveys with 1 or 2
 * @param lastContactAt when the customer last wrote about another ticket; null when that is longer ago
 */
public record CustomerBehaviour(
        String tier,
        String mailDomain,
        boolean phoneKnown,
        int earlierCases,
        int tickets30,
        int tickets90,
        int reopened,
        int negative,
        int late,
        int escalated,
        int poorRatings,
        @Nullable Instant lastContactAt) {}
