package io.casework.insights.forecast;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the promises so far, for cases to be compared with. */
final class Experience {

    /** Fewer say too little; then wider company is asked. */
    static final int FEWEST = 30;

    private record Company(PromiseKind kind, Likeness likeness, String team, String category) {

        static Company of(Course course, Likeness likeness) {
            return switch (likeness) {
                case TEAM_AND_CATEGORY -> new Company(course.kind(), likeness, course.team(), course.category());
                case TEAM -> new Company(course.kind(), likeness, course.team(), "");
                case ALL -> new Company(course.kind(), likeness, "", "");
            };
        }
    }

    /** Those that a promise is compared with. */
    record Comparison(Likeness likeness, SurvivalCurve curve) {}

    private final Map<Likeness, Map<Company, SurvivalCurve>> curves = new EnumMap<>(Likeness.class);

    Experience(Collection<Course> courses) {
        for (Likeness likeness : Likeness.values()) {
            curves.put(
                    likeness,
                    courses.stream()
                            .collect(groupingBy(
                                    course -> Company.of(course, likeness),
                                    Collectors.collectingAndThen(Collectors.toList(), SurvivalCurve::of))));
        }
    }

    /** The most alike of whom enough had lasted longer; empty when there are too few at all. */
    Optional<Comparison> of(Course course) {
        return Stream.of(Likeness.values())
                .flatMap(likeness -> comparison(course, likeness).stream())
                .filter(found -> found.curve().comparable(course.workedMs()) >= FEWEST)
                .findFirst();
    }

    private List<Comparison> comparison(Course course, Likeness likeness) {
        SurvivalCurve curve = curves.getOrDefault(likeness, Map.of()).get(Company.of(course, likeness));
        return curve == null ? List.of() : List.of(new Comparison(likeness, curve));
    }
}
