package io.casework.insights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the CRMs are kept in step.
 *
 * @param zone whose days are meant
 * @param connections by name
 * @param days on which anything was brought to any of them, the earliest first
 * @param states how many cases stand so now, whatever the period
 */
public record CrmReport(
        DateSpan period, String zone, List<ConnectionReport> connections, List<CrmDay> days, List<StateReport> states) {

    /**
     * @param name null of one that was taken away
     * @param done cases brought there, each time
     * @param refused cases not taken
     * @param postponed attempts that came to nothing and were made again
     * @param lag mean hours from when somebody wished for it; null of none
     * @param longest hours; null of none
     * @param conflicts found in the period
     * @param linked cases that have a record there now
     */
    public record ConnectionReport(
            String id,
            @Nullable String name,
            long done,
            long refused,
            long postponed,
            @Nullable Double lag,
            @Nullable Double longest,
            long conflicts,
            long linked) {

        /** The share of cases that was taken; null of none. */
        @JsonProperty
        public @Nullable Double success() {
            return done + refused == 0 ? null : Double.valueOf((double) done / (done + refused));
        }
    }

    /** @param lag mean hours; null of none */
    public record CrmDay(LocalDate day, long done, long refused, long postponed, @Nullable Double lag) {}

    public record StateReport(CrmState state, long cases) {}
}
