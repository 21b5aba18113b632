package io.casework.assistant.scoring;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** All facts that training has seen, in the order of their names. */
record Columns(List<Column> all) {

    static Columns learn(List<Observation> observations) {
        List<Facts> rows = observations.stream().map(Observation::facts).toList();
        Stream<Column> amounts = names(rows, facts -> facts.amounts().keySet().stream())
                .map(name -> AmountColumn.learn(name, amounts(rows, name)));
        Stream<Column> choices = names(rows, facts -> facts.choices().keySet().stream())
                .map(name -> ChoiceColumn.learn(name, choices(rows, name)));
        return new Columns(Stream.concat(amounts, choices).toList());
    }

    int count() {
        return all.size();
    }

    Column get(int column) {
        return all.get(column);
    }

    /** The cell of each column that the facts fall into. */
    int[] cells(Facts facts) {
        return all.stream().mapToInt(column -> column.cellOf(facts)).toArray();
    }

    private static Stream<String> names(List<Facts> rows, Function<Facts, Stream<String>> named) {
        return new TreeSet<>(rows.stream().flatMap(named).toList()).stream();
    }

    private static double[] amounts(List<Facts> rows, String name) {
        return rows.stream()
                .map(Facts::amounts)
                .filter(amounts -> amounts.containsKey(name))
                .mapToDouble(amounts -> amounts.getOrDefault(name, 0.0))
                .toArray();
    }

    private static List<String> choices(List<Facts> rows, String name) {
        return rows.stream()
                .map(Facts::choices)
                .filter(choices -> choices.containsKey(name))
                .map(choices -> choices.getOrDefault(name, ""))
                .toList();
    }
}
