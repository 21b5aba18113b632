package io.casework.bench;

import java.util.Arrays;
import java.util.Locale;

/** Latencies of one kind of request, in milliseconds. */
record Distribution(String name, double[] sortedMs) {

    static Distribution of(String name, double[] ms) {
        double[] sorted = ms.clone();
        Arrays.sort(sorted);
        return new Distribution(name, sorted);
    }

    double percentile(double p) {
        return sortedMs[(int) Math.min(sortedMs.length - 1L, Math.round(p * (sortedMs.length - 1)))];
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"n\": %d, \"p50Ms\": %.1f, \"p95Ms\": %.1f, \"p99Ms\": %.1f}",
                sortedMs.length,
                percentile(0.5),
                percentile(0.95),
                percentile(0.99));
    }
}
