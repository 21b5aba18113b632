package io.casework.insights.forecast;

import io.casework.insights.forecast.TeamForecast.Outlook;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Plays the queue of a team with more agents. In each future every promise meets a fate drawn from those it is compared
 * with; with more agents all comes as many times faster, but nothing faster than the quickest tenth ever was. All numbers
 * of agents meet the same fates, so that what differs is the agents.
 */
final class Outlooks {

    private static final int FUTURES = 400;
    private static final int MOST_MORE = 2;
    private static final long SEED = 35;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private Outlooks() {}

    /** A promise that runs, with those it is compared with. */
    record Runner(Course course, SurvivalCurve curve, double pace) {

        boolean breaks(double luck, double speed) {
            long met = curve.metAfter(course.workedMs(), luck);
            if (met == Long.MAX_VALUE) {
                return true;
            }
            double usual = (met - course.workedMs()) * pace;
            double quickest = Math.min(usual, Math.max(0.0, (double) curve.quickest() - course.workedMs()));
            return Math.max(quickest, usual / speed) > course.leftMs();
        }
    }

    static List<Outlook> of(List<Runner> runners, int agents) {
        if (agents == 0) {
            return List.of();
        }
        return IntStream.rangeClosed(0, MOST_MORE)
                .mapToObj(more -> outlook(runners, agents, more))
                .toList();
    }

    private static Outlook outlook(List<Runner> runners, int agents, int more) {
        Random random = new Random(SEED);
        double speed = (double) (agents + more) / agents;
        int[] broken = IntStream.range(0, FUTURES)
                .map(future -> (int) runners.stream()
                        .filter(runner -> runner.breaks(random.nextDouble(), speed))
                        .count())
                .sorted()
                .toArray();
        return new Outlook(
                more,
                Arrays.stream(broken).average().orElse(0),
                broken[(int) (FUTURES * LOW)],
                broken[(int) (FUTURES * HIGH)]);
    }
}
