package io.casework.flows.rehearsal;

import io.casework.identity.UserRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal has found so far.
 *
 * @param state queued, running, done, cancelled or failed
 * @param revision of the draft
 * @param total cases that it looks at
 * @param done how many of them it has looked at
 * @param flows whose past cases it plays: the draft's own, or those that ask the decision
 * @param failure why it could not be run, in English
 * @param failureKey the same for other languages
 * @param failureDetail what the gate says, in English, or how often it was begun
 * @param partings where cases go another way, the most cases first
 * @param assumed steps that were taken for done though nothing is recorded, because the flow takes nothing over from them
 */
public record Rehearsal(
        String id,
        String state,
        int revision,
        int total,
        int done,
        UserRef startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<RehearsedFlow> flows,
        @Nullable String failure,
        @Nullable RehearsalFailure failureKey,
        @Nullable String failureDetail,
        RehearsalGroups groups,
        List<RehearsalParting> partings,
        RehearsalEffects effects,
        List<AssumedStep> assumed) {

    /** How many cases go the same way, another way, come to a halt, or come to a step without an answer. */
    public record RehearsalGroups(int same, int other, int stuck, int unknown) {}

    /**
     * The last element that the ways share, null when they share none, and what comes after it.
     *
     * @param before then; null when nothing did
     * @param after today; null when nothing does
     */
    public record RehearsalParting(
            @Nullable String flowKey,
            @Nullable String elementId,
            @Nullable String elementName,
            @Nullable RehearsedElement before,
            @Nullable RehearsedElement after,
            int cases) {}

    public record RehearsedElement(String elementId, String name) {}

    /**
     * What changes, as far as the replays go: a case that does not come to its end counts up to there, then and today.
     *
     * @param n cases
     */
    public record RehearsalEffects(
            int n, HumanSteps humanSteps, RehearsedDeadlines deadlines, List<RehearsedTeam> teams) {}

    public record HumanSteps(int before, int after) {}

    /** @param n cases with deadlines both then and today; kept are those in which every task was done in time */
    public record RehearsedDeadlines(int n, int keptBefore, int keptAfter) {}

    /** Human steps of a team. */
    public record RehearsedTeam(String team, int before, int after) {}

    public record AssumedStep(String elementId, String elementName, int cases) {}
}
