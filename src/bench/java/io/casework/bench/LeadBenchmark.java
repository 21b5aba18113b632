package io.casework.bench;

import io.casework.assistant.scoring.Facts;
import io.casework.assistant.scoring.Forecast;
import io.casework.assistant.scoring.ForecastQuality;
import io.casework.assistant.scoring.Observation;
import io.casework.assistant.scoring.Scorecard;
import io.casework.assistant.scoring.ScorecardFormat;
import io.casework.assistant.scoring.ScorecardLearner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The learner of lead and churn scores on any table with an outcome, by cross-validation. */
final class LeadBenchmark {

    private static final Set<String> YES = Set.of("1", "yes", "true", "won", "y");
    private static final double MOSTLY = 0.95;

    private final Arguments arguments;

    LeadBenchmark(Arguments arguments) {
        this.arguments = arguments;
    }

    Map<String, Object> run() throws IOException {
        List<Observation> all = observations(Table.read(arguments.files().get(0)));
        Collections.shuffle(all, new Random(Long.parseLong(arguments.option("seed", "7"))));
        int folds = Integer.parseInt(arguments.option("folds", "5"));
        List<Forecast> unseen = new ArrayList<>();
        List<Double> aucs = new ArrayList<>();
        double seconds = 0;
        for (int fold = 0; fold < folds; fold++) {
            List<Observation> train = inFold(all, fold, folds, false);
            long start = System.nanoTime();
            Scorecard card = new ScorecardLearner().learn(train).card();
            seconds += (System.nanoTime() - start) / 1e9;
            List<Forecast> forecasts = inFold(all, fold, folds, true).stream()
                    .map(observation -> Forecast.of(card, observation))
                    .toList();
            aucs.add(Figures.rounded(ForecastQuality.of(forecasts).auc()));
            unseen.addAll(forecasts);
        }
        return figures(all, aucs, unseen, seconds / folds);
    }

    private static Map<String, Object> figures(
            List<Observation> all, List<Double> aucs, List<Forecast> unseen, double seconds) {
        Scorecard card = new ScorecardLearner().learn(all).card();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rows", all.size());
        figures.put("facts", card.facts().size());
        figures.put(
                "positiveShare",
                Figures.rounded(all.stream()
                        .mapToInt(o -> o.positive() ? 1 : 0)
                        .average()
                        .orElse(0)));
        figures.put("auc", Figures.rounded(aucs.stream().mapToDouble(a -> a).average().orElse(0)));
        figures.put("aucByFold", aucs);
        figures.put("ece", Figures.rounded(ForecastQuality.of(unseen).calibrationError()));
        figures.put("trainingSeconds", Figures.rounded(seconds));
        figures.put("microsecondsPerRow", Figures.micros(all, row -> card.rate(row.facts())));
        figures.put("modelBytes", ScorecardFormat.write(card).length);
        return figures;
    }

    private static List<Observation> inFold(List<Observation> all, int fold, int folds, boolean inside) {
        return IntStream.range(0, all.size())
                .filter(row -> (row % folds == fold) == inside)
                .mapToObj(all::get)
                .toList();
    }

    private List<Observation> observations(List<Map<String, String>> table) {
        String label = arguments.option("label", "label");
        Set<String> dropped = arguments.names("drop");
        List<String> names = table.get(0).keySet().stream()
                .filter(name -> !name.equals(label) && !dropped.contains(name))
                .toList();
        Set<String> amounts =
                names.stream().filter(name -> isAmount(table, name)).collect(Collectors.toCollection(TreeSet::new));
        return table.stream()
                .map(row -> Observation.of(facts(row, names, amounts), isPositive(row.getOrDefault(label, ""))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean isPositive(String outcome) {
        String wanted = arguments.option("positive", "");
        return wanted.isEmpty() ? YES.contains(outcome.strip().toLowerCase(Locale.ROOT)) : outcome.equals(wanted);
    }

    private static Facts facts(Map<String, String> row, List<String> names, Set<String> amounts) {
        Facts facts = Facts.NONE;
        for (String name : names) {
            String value = row.getOrDefault(name, "");
            facts = amounts.contains(name) ? facts.with(name, number(value)) : facts.with(name, value);
        }
        return facts;
    }

    private static boolean isAmount(List<Map<String, String>> table, String name) {
        List<String> values = table.stream()
                .map(row -> row.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .toList();
        long numbers = values.stream().filter(value -> number(value) != null).count();
        return numbers > 0 && numbers >= MOSTLY * values.size();
    }

    private static @Nullable Double number(String value) {
        return Stream.of(value.strip())
                .filter(text -> text.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?"))
                .map(Double::valueOf)
                .findFirst()
                .orElse(null);
    }
}
