package io.casework.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What dashboards cost over two years of cases: the packaged product gets a database of finished cases with ten to eleven
 * steps each, makes its facts of them, and is asked for summaries and heatmaps of random periods, teams, categories and
 * versions. Prints one JSON object with the seconds that planting and reading took and the latencies. Before, it compares
 * what the product says with sums of the raw rows, and fails where they differ. Arguments: {@code [cases] [questions]}.
 */
public final class InsightsBenchmark {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final LocalDate FROM = LocalDate.parse("2025-02-11");
    private static final LocalDate TO = LocalDate.parse("2026-09-17");

    private final RunningProduct product;
    private final Random random = new Random(11);

    private InsightsBenchmark(RunningProduct product) {
        this.product = product;
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400;
        Path folder = Files.createTempDirectory("casework-insights");
        RunningProduct.start(JAR, folder).close();
        long began = System.nanoTime();
        Truth truth = plant(folder, cases);
        double planting = (System.nanoTime() - began) / 1e9;
        try (RunningProduct product = RunningProduct.start(JAR, folder, "--casework.insights.refresh=1s")) {
            product.signIn("frank");
            InsightsBenchmark benchmark = new InsightsBenchmark(product);
            double reading = benchmark.untilRead(cases);
            benchmark.compare(truth);
            System.out.printf(
                    Locale.ROOT,
                    "{\"cases\": %d, \"secondsPlanting\": %.0f, \"secondsReading\": %.0f, \"summary\": %s, \"heatmap\": %s, \"residentMiB\": %d}%n",
                    cases,
                    planting,
                    reading,
                    benchmark.ask("summary", questions),
                    benchmark.ask("heatmap", questions),
                    product.residentMiB());
        }
    }

    /** What the raw rows say of the time from {@link #FROM} to {@link #TO}, in days of UTC. */
    private record Truth(
            double resolved,
            double meanHours,
            double reopenedInSecond,
            double slowRuns,
            double slowHours,
            double failures) {}

    private static Truth plant(Path folder, int cases) throws SQLException {
        try (Connection database = DriverManager.getConnection(RunningProduct.url(folder), "casework", "")) {
            new PlantedHistory(database).plant(cases);
            try (Statement zone = database.createStatement()) {
                zone.execute("UPDATE business_calendars SET time_zone = 'UTC' WHERE by_default = 1");
            }
            database.commit();
            return new Truth(
                    number(database, "SELECT COUNT(*) FROM case_files WHERE resolved_at >= ? AND resolved_at < ?"),
                    number(
                            database,
                            "SELECT AVG(EXTRACT(EPOCH FROM (resolved_at - opened_at))) / 3600 FROM case_files"
                                    + " WHERE resolved_at >= ? AND resolved_at < ?"),
                    number(
                            database,
                            "SELECT COUNT(*) FROM case_files c WHERE resolved_at >= ? AND resolved_at < ? AND reopen_count > 0"
                                    + " AND EXISTS (SELECT 1 FROM step_ledger l WHERE l.case_number = c.case_number"
                                    + " AND l.process_version = 2)"),
                    number(database, "SELECT COUNT(*) " + slowAnswers()),
                    number(database, "SELECT SUM(l.duration_ms) / 3600000.0 " + slowAnswers()),
                    number(
                            database,
                            "SELECT COUNT(*) FROM step_ledger WHERE process_key = 'planted' AND finished_at >= ?"
                                    + " AND finished_at < ? AND outcome = 'unavailable'"));
        }
    }

    private static String slowAnswers() {
        return "FROM step_ledger l JOIN case_files c ON c.case_number = l.case_number WHERE l.finished_at >= ?"
                + " AND l.finished_at < ? AND l.activity_id = 'Answer' AND c.team_id = '" + PlantedHistory.SLOW_TEAM + "'";
    }

    private static double number(Connection database, String sql) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql)) {
            query.setObject(1, FROM.atStartOfDay().atOffset(ZoneOffset.UTC));
            query.setObject(2, TO.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getDouble(1);
            }
        }
    }

    private double untilRead(int cases) {
        long began = System.nanoTime();
        String all = "/api/insights/summary?from=2024-10-01&to=2026-12-31";
        while (figure(product.get(all), "resolved", "cases") < cases) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("Not all cases have been read: " + product.get(all));
            }
            RunningProduct.sleep(2_000);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void compare(Truth truth) {
        String period = "from=" + FROM + "&to=" + TO;
        String all = product.get("/api/insights/summary?" + period);
        same("resolved", truth.resolved(), figure(all, "resolved", "cases"));
        same("hours", truth.meanHours(), figure(all, "resolution-time", "value"));
        String second = product.get("/api/insights/summary?" + period + "&flow=planted&version=2");
        same(
                "reopened",
                truth.reopenedInSecond(),
                figure(second, "reopened", "value") * figure(second, "reopened", "cases"));
        String slow = product.get("/api/insights/heatmap?" + period + "&flow=planted&team=" + PlantedHistory.SLOW_TEAM);
        same("slow runs", truth.slowRuns(), step(slow, "Answer", "runs"));
        same("slow hours", truth.slowHours(), step(slow, "Answer", "hours"));
        String heat = product.get("/api/insights/heatmap?" + period + "&flow=planted");
        same("failures", truth.failures(), step(heat, "Update CRM", "failures"));
    }

    private static void same(String what, double raw, double told) {
        if (Math.abs(raw - told) > 1e-6 * Math.max(1, Math.abs(raw))) {
            throw new IllegalStateException("The raw rows say " + raw + " of " + what + ", the product " + told);
        }
    }

    private static double figure(String summary, String figure, String member) {
        return find(summary, "\"figure\":\"" + figure + "\"[^}]*?\"now\":\\{[^}]*?\"" + member + "\":([-0-9.E]+)");
    }

    private static double step(String heatmap, String step, String member) {
        return find(heatmap, "\"step\":\"" + step + "\"[^}]*?\"" + member + "\":([-0-9.E]+)");
    }

    private static double find(String json, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(pattern + " is not in " + json);
        }
        return Double.parseDouble(found.group(1));
    }

    private String ask(String what, int questions) {
        double[] times = new double[questions];
        for (int i = 0; i < questions; i++) {
            times[i] = product.time("/api/insights/" + what + "?" + question(what.equals("heatmap")));
        }
        return Distribution.of(what, times).json();
    }

    private String question(boolean ofFlow) {
        LocalDate from = LocalDate.parse("2024-11-01").plusDays(random.nextInt(600));
        StringBuilder query = new StringBuilder("from=" + from + "&to=" + from.plusDays(1 + random.nextInt(700)));
        if (random.nextBoolean()) {
            query.append("&team=").append(pick(List.of("accounts", "billing", "orders", "technical")));
        }
        if (random.nextBoolean()) {
            query.append("&category=").append(pick(List.of("billing", "orders", "feedback")));
        }
        if (ofFlow || random.nextBoolean()) {
            query.append("&flow=planted").append(random.nextBoolean() ? "&version=" + (1 + random.nextInt(2)) : "");
        }
        return query.toString();
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
