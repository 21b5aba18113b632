package io.casework.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the work list that lies together in an index. A view is one stretch or a few, each read from where the page
 * begins and merged.
 *
 * @param heldBy id of a user, {@link #NOBODY}, or null for whoever
 * @param cases numbers of the only cases, at most 1,000; empty for all
 * @param exceptTeams teams that other stretches cover
 * @param dated which side of the due dates, null for both
 */
public record Stretch(
        @Nullable String heldBy,
        @Nullable String team,
        List<String> cases,
        List<String> exceptTeams,
        @Nullable Boolean dated) {

    /** Stands in a task's row for the user who holds it while nobody does. */
    static final String NOBODY = "-";

    static Stretch ofTeam(String team) {
        return new Stretch(null, team, List.of(), List.of(), null);
    }

    static Stretch heldBy(String userId) {
        return new Stretch(userId, null, List.of(), List.of(), null);
    }

    static Stretch unassignedOf(String team) {
        return heldBy(NOBODY).within(team);
    }

    static Stretch ofCases(List<String> numbers) {
        return new Stretch(null, null, numbers, List.of(), null);
    }

    Stretch within(@Nullable String onlyTeam) {
        return new Stretch(heldBy, onlyTeam, cases, exceptTeams, dated);
    }

    Stretch holder(@Nullable String userId) {
        return new Stretch(userId, team, cases, exceptTeams, dated);
    }

    Stretch except(List<String> teams) {
        return new Stretch(heldBy, team, cases, teams, dated);
    }

    Stretch withDates() {
        return new Stretch(heldBy, team, cases, exceptTeams, true);
    }

    Stretch withoutDates() {
        return new Stretch(heldBy, team, cases, exceptTeams, false);
    }

    /** Where tasks without a due date begin; for the mapper. */
    public String undatedKey() {
        return ReadingKeys.undated();
    }
}
