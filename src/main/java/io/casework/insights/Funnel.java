package io.casework.insights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the leads of a period came by now, and whether their scores kept what they promised. Those that came last had
 * less time to.
 *
 * @param period in which they were opened
 * @param zone whose days are meant
 * @param readUntil changes of leads up to then are in the figures; null while all of them are made anew
 * @param stages in the order of the way
 * @param outcomes the most frequent first
 * @param scores the lowest first, without bands that no ended lead is in
 */
public record Funnel(
        DateSpan period,
        String zone,
        @Nullable Instant readUntil,
        List<StageReport> stages,
        List<OutcomeReport> outcomes,
        List<ScoreBand> scores) {

    /**
     * @param leads that came so far or farther
     * @param ofBefore which share of those who came to the stage before; null for the first and of none
     * @param median hours from the stage before, of those who came to both; null of none
     */
    public record StageReport(FunnelStage stage, long leads, @Nullable Double ofBefore, @Nullable Double median) {}

    /** @param outcome {@code won}, {@code lost}, {@code disqualified}, {@code duplicate}, or {@code open} */
    public record OutcomeReport(String outcome, long leads) {}

    /**
     * Leads of about the same score that were won, lost or disqualified.
     *
     * @param from the lowest score
     * @param to the highest
     * @param expected the mean score as a share: as many should have been won
     * @param won the share that was
     */
    public record ScoreBand(int from, int to, long leads, double expected, Interval won) {

        /** Whether chance alone may have made the difference. */
        @JsonProperty
        public boolean kept() {
            return won.holds(expected);
        }
    }
}
