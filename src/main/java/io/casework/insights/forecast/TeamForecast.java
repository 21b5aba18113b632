package io.casework.insights.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the promises that run in a team.
 *
 * @param team a dash for cases of no team
 * @param running open promises whose time has not run out
 * @param broken those whose time has
 * @param unknown of the running ones, those of which too few like them are known; they are in no other figure
 * @param expected how many of the others will be broken
 * @param agents who are in the team
 * @param loadPercent how many promises run, in percent of the usual; null when that is not known
 * @param outlooks with as many agents as now and with more; empty when nobody is in the team
 * @param risks the likeliest to be broken first
 */
public record TeamForecast(
        String team,
        int running,
        int broken,
        int unknown,
        double expected,
        int agents,
        @Nullable Integer loadPercent,
        List<Outlook> outlooks,
        List<CaseRisk> risks) {

    TeamForecast withRisks(int most) {
        return new TeamForecast(
                team,
                running,
                broken,
                unknown,
                expected,
                agents,
                loadPercent,
                outlooks,
                risks.stream().limit(most).toList());
    }

    /**
     * @param more agents than now
     * @param broken how many promises will be broken
     * @param low in nine of ten futures it is at least that
     * @param high at most that
     */
    public record Outlook(int more, double broken, int low, int high) {}
}
