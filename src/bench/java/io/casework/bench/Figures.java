package io.casework.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** How figures are printed. */
final class Figures {

    private static final int WARM_UP = 2_000;

    private Figures() {}

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** What one call takes, warm. */
    static <T> Map<String, Double> micros(List<T> inputs, Consumer<T> call) {
        inputs.stream().limit(WARM_UP).forEach(call);
        double[] micros = inputs.stream()
                .limit(2 * WARM_UP)
                .mapToDouble(input -> micros(input, call))
                .sorted()
                .toArray();
        Map<String, Double> figures = new TreeMap<>();
        figures.put("p50", rounded(micros[micros.length / 2]));
        figures.put("p95", rounded(micros[(int) (micros.length * 0.95)]));
        return figures;
    }

    private static <T> double micros(T input, Consumer<T> call) {
        long start = System.nanoTime();
        call.accept(input);
        return (System.nanoTime() - start) / 1e3;
    }
}
