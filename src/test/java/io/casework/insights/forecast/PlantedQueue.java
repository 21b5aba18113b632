package io.casework.insights.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A team that works around the clock, with a queue of its own: cases arrive in waves, agents take what is due first
 * or what has waited longest, and categories take differently long.
 */
final class PlantedQueue {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String TEAM = "planted";

    private static final double HOUR = 3_600_000;
    private static final int[] BUDGET_HOURS = {4, 8, 24};
    private static final String[] CATEGORIES = {"refund", "login", "other"};
    private static final double[] WORK_HOURS = {2.2, 0.8, 1.3};

    /** @param metAt in hours, as all here */
    private record Case(int number, String category, double openedAt, double budget, double work, double metAt) {

        Case metAt(double when) {
            return new Case(number, category, openedAt, budget, work, when);
        }

        double due() {
            return openedAt + budget;
        }
    }

    private final List<Case> done;
    private final Set<String> broken;

    /**
     * @param spare how many times as many agents there are as would just do
     * @param dueFirst how many of four cases are taken because they are due first; the others have waited longest
     */
    PlantedQueue(long seed, int agents, double spare, int days, int dueFirst) {
        Random random = new Random(seed);
        done = work(arrivals(random, agents, spare, days * 24.0), agents, dueFirst, random);
        broken = done.stream()
                .filter(each -> each.metAt() > each.due())
                .map(PlantedQueue::number)
                .collect(Collectors.toSet());
    }

    private static List<Case> arrivals(Random random, int agents, double spare, double hours) {
        List<Case> cases = new ArrayList<>();
        double now = 0;
        while (now < hours) {
            double wave =
                    1 + 0.5 * StrictMath.sin(now / 24 / 7 * 2 * StrictMath.PI) + (random.nextInt(40) == 0 ? 2 : 0);
            now += -StrictMath.log(1 - random.nextDouble()) * 1.43 / (agents / spare) / wave;
            int category = random.nextInt(CATEGORIES.length);
            cases.add(new Case(
                    cases.size(),
                    CATEGORIES[category],
                    now,
                    BUDGET_HOURS[random.nextInt(BUDGET_HOURS.length)],
                    WORK_HOURS[category] * StrictMath.exp(random.nextGaussian() * 0.7 - 0.245),
                    Double.NaN));
        }
        return cases;
    }

    private static List<Case> work(List<Case> arriving, int agents, int dueFirst, Random random) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int i = 0; i < agents; i++) {
            free.add(0.0);
        }
        List<Case> done = new ArrayList<>();
        List<Case> waiting = new ArrayList<>();
        int next = 0;
        while (next < arriving.size() || !waiting.isEmpty()) {
            double now = free.remove();
            if (waiting.isEmpty() && arriving.get(next).openedAt() > now) {
                now = arriving.get(next).openedAt();
            }
            while (next < arriving.size() && arriving.get(next).openedAt() <= now) {
                waiting.add(arriving.get(next++));
            }
            Case taken = random.nextInt(4) < dueFirst
                    ? waiting.stream()
                            .min(Comparator.comparingDouble(Case::due))
                            .orElseThrow()
                    : waiting.get(0);
            waiting.remove(taken);
            done.add(taken.metAt(now + taken.work()));
            free.add(now + taken.work());
        }
        return done;
    }

    /** What is known at a time. */
    List<Course> coursesAt(Instant now) {
        double hours = hours(now);
        return done.stream()
                .filter(each -> each.openedAt() < hours)
                .map(each -> course(each, hours))
                .toList();
    }

    /** What came of it. */
    boolean broken(Course course) {
        return broken.contains(course.caseNumber());
    }

    static List<Course> running(List<Course> courses) {
        return courses.stream().filter(course -> !course.met()).toList();
    }

    static Foresight foresight(List<Course> courses, Instant now) {
        Duration lately = Duration.ofDays(28);
        return new Foresight(courses, running(courses), now.minus(lately), team -> lately.toMillis());
    }

    private static Course course(Case each, double now) {
        boolean met = each.metAt() <= now;
        double until = met ? each.metAt() : now;
        return new Course(
                number(each),
                PromiseKind.SOLUTION,
                TEAM,
                each.category(),
                (long) ((until - each.openedAt()) * HOUR),
                (long) (each.budget() * HOUR),
                at(each.due()),
                met ? at(each.metAt()) : Instant.MAX);
    }

    private static String number(Case each) {
        return "C-" + each.number();
    }

    private static double hours(Instant at) {
        return Duration.between(START, at).toMillis() / HOUR;
    }

    private static Instant at(double hours) {
        return START.plusMillis((long) (hours * HOUR));
    }
}
