package io.casework.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a rehearsal takes on this machine: the packaged product with the demo's past, whose tickets are played again
 * and again on an unchanged draft of the triage and all that it calls. Prints one JSON object with the seconds of each
 * rehearsal, the cases in it, and the milliseconds a case. Arguments: {@code [rehearsals]}.
 */
public final class RehearsalBenchmark {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final String FLOW = "/api/flows/ticket-triage/draft";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");
    private static final Pattern DONE = Pattern.compile("\"done\":(\\d+)");

    private RehearsalBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rehearsals = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        Path folder = Files.createTempDirectory("casework-rehearsal");
        try (RunningProduct product = RunningProduct.start(JAR, folder, "--casework.demo.messages=true")) {
            product.signIn("erin");
            product.postAsUser(FLOW, "{}");
            int cases = waitForThePast(product);
            List<String> seconds = new ArrayList<>();
            double total = 0;
            for (int i = 0; i < rehearsals; i++) {
                double took = rehearse(product);
                total += took;
                seconds.add(String.format(Locale.ROOT, "%.2f", took));
            }
            System.out.printf(
                    Locale.ROOT,
                    "{\"cases\":%d,\"seconds\":%s,\"msPerCase\":%.1f}%n",
                    cases,
                    seconds,
                    total * 1e3 / rehearsals / Math.max(1, cases));
        }
    }

    /** Until as many cases have ended as will. */
    private static int waitForThePast(RunningProduct product) throws Exception {
        int before = -1;
        int now = 0;
        while (now == 0 || now > before) {
            before = now;
            LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
            rehearse(product);
            now = number(product.get(FLOW + "/rehearsal"));
        }
        return now;
    }

    private static double rehearse(RunningProduct product) throws Exception {
        long began = System.nanoTime();
        product.postAsUser(FLOW + "/rehearsal", "{\"cases\":1000}");
        String state = "queued";
        while (!state.equals("done")) {
            if (System.nanoTime() - began > PATIENCE.toNanos() || state.equals("failed")) {
                throw new IllegalStateException("The rehearsal is " + state);
            }
            LockSupport.parkNanos(LOOK.toNanos());
            Matcher found = STATE.matcher(product.get(FLOW + "/rehearsal"));
            state = found.find() ? found.group(1) : state;
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static int number(String rehearsal) {
        Matcher found = DONE.matcher(rehearsal);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
