package io.casework.assistant.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How good forecasts were.
 *
 * @param auc how often something positive ranks above something negative; 0.5 is chance
 * @param calibrationError over 15 bins of chance: how far what was said is from what happened
 * @param surprise mean negative log-likelihood; smaller is better
 */
public record ForecastQuality(int observations, double auc, double calibrationError, double surprise) {

    private static final int BINS = 15;
    private static final double LEAST = 1e-6;

    public static ForecastQuality of(List<Forecast> forecasts) {
        return new ForecastQuality(
                forecasts.size(), auc(forecasts), calibrationError(forecasts), mean(surprises(forecasts)));
    }

    private static double auc(List<Forecast> forecasts) {
        List<Forecast> ranked = forecasts.stream()
                .sorted(Comparator.comparingDouble(Forecast::rank))
                .toList();
        double positive = 0;
        double negative = 0;
        double above = 0;
        for (int from = 0; from < ranked.size(); ) {
            double positiveHere = 0;
            double negativeHere = 0;
            int next = from;
            for (;
                    next < ranked.size()
                            && ranked.get(next).rank() == ranked.get(from).rank();
                    next++) {
                Forecast forecast = ranked.get(next);
                positiveHere += forecast.positive() ? forecast.weight() : 0;
                negativeHere += forecast.positive() ? 0 : forecast.weight();
            }
            above += positiveHere * (negative + negativeHere / 2);
            positive += positiveHere;
            negative += negativeHere;
            from = next;
        }
        return positive == 0 || negative == 0 ? 0.5 : above / (positive * negative);
    }

    private static double calibrationError(List<Forecast> forecasts) {
        Map<Integer, List<Forecast>> bins = forecasts.stream()
                .collect(Collectors.groupingBy(forecast -> Math.min(BINS - 1, (int) (forecast.chance() * BINS))));
        double total = forecasts.stream().mapToInt(Forecast::weight).sum();
        return bins.values().stream().mapToDouble(ForecastQuality::gap).sum() / Math.max(1, total);
    }

    private static double gap(List<Forecast> bin) {
        return Math.abs(bin.stream()
                .mapToDouble(forecast -> forecast.weight() * (forecast.chance() - (forecast.positive() ? 1 : 0)))
                .sum());
    }

    private static List<double[]> surprises(List<Forecast> forecasts) {
        return forecasts.stream()
                .map(f ->
                        new double[] {-Math.log(Math.max(LEAST, f.positive() ? f.chance() : 1 - f.chance())), f.weight()
                        })
                .toList();
    }

    private static double mean(List<double[]> weighted) {
        double sum = weighted.stream().mapToDouble(each -> each[0] * each[1]).sum();
        return sum / Math.max(1, weighted.stream().mapToDouble(each -> each[1]).sum());
    }
}
