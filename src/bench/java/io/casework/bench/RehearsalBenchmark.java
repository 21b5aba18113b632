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
 * How long a rehearsal takes on this machine: the packaged product lets the demo's past happen so often that there are
 * more than enough finished tickets, and then the last of them are played again and again on an unchanged draft of the
 * triage and all that it calls. Prints one JSON object with the cases of a rehearsal, the seconds of each, counted from
 * asking for it to seeing that it is done, and how many cases went the same way. Fails when not all of them did.
 * Arguments: {@code [rehearsals] [cases]}.
 */
public final class RehearsalBenchmark {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final String FLOW = "/api/flows/ticket-triage/draft";
    private static final String FINISHED = "/api/cases/count?status=closed";
    private static final int TICKETS_A_ROUND = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");

    private RehearsalBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rehearsals = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Path folder = Files.createTempDirectory("casework-rehearsal");
        try (RunningProduct product = RunningProduct.start(
                JAR,
                folder,
                "--casework.demo.messages=true",
                "--casework.demo.at-once=0",
                "--casework.demo.past-rounds=" + (cases / TICKETS_A_ROUND + 1))) {
            product.signIn("erin");
            product.postAsUser(FLOW, "{}");
            double pastSeconds = waitForThePast(product, cases);
            List<String> seconds = new ArrayList<>();
            for (int i = 0; i < rehearsals; i++) {
                seconds.add(String.format(Locale.ROOT, "%.2f", rehearse(product, cases)));
            }
            String result = product.get(FLOW + "/rehearsal");
            int same = number(result, "same");
            System.out.printf(
                    Locale.ROOT,
                    "{\"cases\":%d,\"seconds\":%s,\"same\":%d,\"secondsForThePast\":%.0f}%n",
                    number(result, "done"),
                    seconds,
                    same,
                    pastSeconds);
            if (same != cases) {
                throw new IllegalStateException("An unchanged draft goes another way: " + result);
            }
        }
    }

    private static double waitForThePast(RunningProduct product, int cases) {
        long began = System.nanoTime();
        while (product.count(FINISHED) < cases) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("Only " + product.count(FINISHED) + " cases have come to their end");
            }
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static double rehearse(RunningProduct product, int cases) {
        long began = System.nanoTime();
        product.postAsUser(FLOW + "/rehearsal", "{\"cases\":" + cases + "}");
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

    private static int number(String rehearsal, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(rehearsal);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
