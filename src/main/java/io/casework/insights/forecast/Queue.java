package io.casework.insights.forecast;

import java.util.List;

/**
 * The promises of one kind that run in a team, beside how many run there usually: as many as it meets in an hour, times
 * how many hours one takes (Little's law).
 *
 * @param running the open promises
 * @param met those met lately
 * @param workedMs working time of the team in which they were met
 */
record Queue(List<Course> running, List<Course> met, long workedMs) {

    private static final int FEWEST = 30;
    private static final double MOST = 2;

    /** How long it is beside the usual, from a half to twice; 1 when too little is known. */
    double load() {
        return known() ? within((running.size() + 1) / (usual() + 1)) : 1;
    }

    /**
     * How many times as long as usual a promise takes: by how long the queue is, and by the promise's place in it beside
     * the usual middle. Both count the same, for no team takes strictly what is due first.
     */
    double pace(Course course) {
        return known() ? Math.sqrt(load() * within((ahead(course) + 1) / (usual() / 2 + 1))) : 1;
    }

    /** How many promises are due before this one. */
    int ahead(Course course) {
        return (int) running.stream()
                .filter(other -> other.dueAt().isBefore(course.dueAt()))
                .count();
    }

    /** Whether enough promises were met lately to say what is usual. */
    boolean known() {
        return met.size() >= FEWEST && workedMs > 0;
    }

    private double usual() {
        return (double) met.stream().mapToLong(Course::workedMs).sum() / workedMs;
    }

    private static double within(double times) {
        return Math.min(MOST, Math.max(1 / MOST, times));
    }
}
