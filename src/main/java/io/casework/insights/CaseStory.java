package io.casework.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline of a case says of its way.
 *
 * @param waited for the customer, and for nobody between a resolution and its being opened again
 * @param handOvers from one team to another
 * @param pingPongs hand-overs back to a team that had had the case before
 */
record CaseStory(Duration waited, int handOvers, int pingPongs) {

    /** @param happenings of one case, the oldest first */
    static CaseStory of(List<CaseHappening> happenings) {
        Teller teller = new Teller();
        happenings.forEach(teller::hear);
        return new CaseStory(teller.waited, teller.handOvers, teller.pingPongs);
    }

    private static final class Teller {

        private final Set<String> teams = new HashSet<>();
        private @Nullable String team;
        private @Nullable Instant waitingSince;
        private @Nullable Instant resolvedSince;
        private Duration waited = Duration.ZERO;
        private int handOvers;
        private int pingPongs;

        void hear(CaseHappening happening) {
            switch (happening.what()) {
                case "waiting", "nurtured" -> waitingSince = waitingSince == null ? happening.at() : waitingSince;
                case "resolved" -> {
                    goOn(happening.at());
                    resolvedSince = happening.at();
                }
                case "resumed", "reopened" -> goOn(happening.at());
                case "triaged" -> {
                    goOn(happening.at());
                    move(happening.subject());
                }
                case "handed-over" -> move(happening.subject());
                default -> {}
            }
        }

        private void goOn(Instant at) {
            waited = waited.plus(since(waitingSince, at)).plus(since(resolvedSince, at));
            waitingSince = null;
            resolvedSince = null;
        }

        private static Duration since(@Nullable Instant start, Instant end) {
            return start == null ? Duration.ZERO : Duration.between(start, end);
        }

        private void move(@Nullable String to) {
            if (to == null || to.equals(team)) {
                return;
            }
            if (team != null) {
                handOvers++;
                pingPongs += teams.contains(to) ? 1 : 0;
            }
            teams.add(to);
            team = to;
        }
    }
}
