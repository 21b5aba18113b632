package io.casework.insights.forecast;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.casework.insights.forecast.Experience.Comparison;
import io.casework.insights.forecast.Outlooks.Runner;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Foretells promises by those that went before: a sum over what is handed to it, the same for the same. */
final class Foresight {

    private record Place(String team, PromiseKind kind) {

        static Place of(Course course) {
            return new Place(course.team(), course.kind());
        }
    }

    private final Experience experience;
    private final Map<String, List<Course>> running;
    private final Map<Place, Queue> queues;

    /**
     * @param courses of cases opened lately, met and running
     * @param running all that run
     * @param lately those met since then make up the usual queue
     * @param worked the working time of a team since then
     */
    Foresight(Collection<Course> courses, Collection<Course> running, Instant lately, ToLongFunction<String> worked) {
        this.experience = new Experience(courses);
        this.running = running.stream().collect(groupingBy(Course::team, TreeMap::new, toList()));
        Map<Place, List<Course>> met = courses.stream()
                .filter(course -> course.met() && !course.metAt().isBefore(lately))
                .collect(groupingBy(Place::of));
        this.queues = running.stream()
                .collect(groupingBy(Place::of, collectingAndThen(toList(), queue -> queue(queue, met, worked))));
    }

    private static Queue queue(List<Course> running, Map<Place, List<Course>> met, ToLongFunction<String> worked) {
        Place place = Place.of(running.get(0));
        return new Queue(running, met.getOrDefault(place, List.of()), worked.applyAsLong(place.team()));
    }

    /** Of each team in whose cases promises run, by its id. */
    List<TeamForecast> teams(ToIntFunction<String> agents) {
        return running.keySet().stream()
                .map(team -> forecast(team, agents.applyAsInt(team)))
                .toList();
    }

    List<CaseRisk> risks() {
        return running.values().stream()
                .flatMap(List::stream)
                .flatMap(course -> risk(course).stream())
                .toList();
    }

    /** Of promises that run and are not broken; empty when too few like it are known. */
    Optional<CaseRisk> risk(Course course) {
        return course.broken() ? Optional.empty() : experience.of(course).map(found -> risk(course, found));
    }

    private CaseRisk risk(Course course, Comparison found) {
        Queue queue = queue(course);
        double breaks =
                found.curve().stillUnmet(course.workedMs(), course.workedMs() + course.leftMs() / queue.pace(course));
        return new CaseRisk(
                course.caseNumber(),
                course.kind(),
                course.team(),
                course.category(),
                course.dueAt(),
                (int) Math.round(breaks * 100),
                found.likeness(),
                found.curve().comparable(course.workedMs()),
                queue.ahead(course),
                percent(queue.load()));
    }

    private TeamForecast forecast(String team, int agents) {
        List<Course> all = running.getOrDefault(team, List.of());
        List<Course> kept = all.stream().filter(course -> !course.broken()).toList();
        List<CaseRisk> risks = kept.stream()
                .flatMap(course -> risk(course).stream())
                .sorted(Comparator.comparingInt(CaseRisk::percent)
                        .reversed()
                        .thenComparing(CaseRisk::dueAt)
                        .thenComparing(CaseRisk::caseNumber))
                .toList();
        return new TeamForecast(
                team,
                kept.size(),
                all.size() - kept.size(),
                kept.size() - risks.size(),
                risks.stream().mapToInt(CaseRisk::percent).sum() / 100.0,
                agents,
                loadPercent(all),
                Outlooks.of(
                        kept.stream().flatMap(course -> runner(course).stream()).toList(), agents),
                risks);
    }

    /** Of the longer queue; null when too little is known of both. */
    private @Nullable Integer loadPercent(List<Course> all) {
        return all.stream()
                .map(this::queue)
                .filter(Queue::known)
                .map(queue -> percent(queue.load()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<Runner> runner(Course course) {
        return experience
                .of(course)
                .map(found -> new Runner(course, found.curve(), queue(course).pace(course)));
    }

    private Queue queue(Course course) {
        return queues.getOrDefault(Place.of(course), new Queue(List.of(), List.of(), 0));
    }

    private static int percent(double load) {
        return (int) Math.round(load * 100);
    }
}
