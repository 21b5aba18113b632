package io.casework.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first figures of the product as a user meets it: start to ready, memory, tickets a second to an agent, and the
 * task list at many open work items. Prints one JSON object. Arguments: {@code [tickets] [work items]}.
 */
public final class ProductBenchmark {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final String EVERYBODY = "grace";
    private static final int CLIENTS = 8;
    private static final int WARM_UP = 100;
    private static final int REQUESTS = 400;

    private final int tickets;
    private final int items;
    private final Path folder;
    private final List<String> messages;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private ProductBenchmark(int tickets, int items) throws IOException {
        this.tickets = tickets;
        this.items = items;
        this.folder = Files.createTempDirectory("casework-bench");
        this.messages = Files.readAllLines(Path.of("db/demo/messages.jsonl"));
    }

    public static void main(String[] arguments) throws Exception {
        int tickets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        new ProductBenchmark(tickets, items).run();
    }

    private void run() throws Exception {
        try (RunningProduct product = RunningProduct.start(JAR, folder)) {
            figures.put("startOnEmptyDatabaseSeconds", number(product.secondsToReady()));
            product.signIn(EVERYBODY);
            openTickets(product, WARM_UP);
            awaitTasks(product, WARM_UP);
            ticketsPerSecond(product);
            figures.put("peakMemoryMiB", String.valueOf(product.peakMiB()));
        }
        multiplyWorkItems();
        try (RunningProduct product = RunningProduct.start(JAR, folder)) {
            figures.put("startOnExistingDatabaseSeconds", number(product.secondsToReady()));
            figures.put("idleMemoryMiB", String.valueOf(product.residentMiB()));
            product.signIn(EVERYBODY);
            lists(product);
        }
        System.out.println(figures.entrySet().stream()
                .map(figure -> "  \"" + figure.getKey() + "\": " + figure.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}")));
    }

    private void ticketsPerSecond(RunningProduct product) throws Exception {
        double cpu = product.cpuSeconds();
        long began = System.nanoTime();
        openTickets(product, tickets);
        double accepted = (System.nanoTime() - began) / 1e9;
        awaitTasks(product, WARM_UP + tickets);
        double triaged = (System.nanoTime() - began) / 1e9;
        figures.put("ticketsAcceptedPerSecond", number(tickets / accepted));
        figures.put("ticketsToAgentPerSecond", number(tickets / triaged));
        figures.put("cpuMsPerTicket", number((product.cpuSeconds() - cpu) * 1e3 / tickets));
    }

    private void openTickets(RunningProduct product, int count) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> sent = new ArrayList<>();
            IntStream.range(0, count)
                    .forEach(i -> sent.add(clients.submit(() -> product.post("/api/tickets", ticket(i)))));
            for (Future<?> future : sent) {
                future.get();
            }
        } finally {
            clients.shutdown();
        }
    }

    private String ticket(int i) {
        String line = messages.get(i % messages.size());
        String field = "\"%s\":(\"(?:[^\"\\\\]|\\\\.)*\")";
        return "{\"subject\":" + first(line, field.formatted("subject")) + ",\"message\":"
                + first(line, field.formatted("message")) + ",\"customer\":{\"email\":\"bench" + i
                + "@example.org\"}}";
    }

    private static String first(String text, String regex) {
        var matcher = java.util.regex.Pattern.compile(regex).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + regex + " in " + text);
        }
        return matcher.group(1);
    }

    private static void awaitTasks(RunningProduct product, int expected) {
        while (product.count("/api/tasks/count?filter=all") < expected) {
            RunningProduct.sleep(50);
        }
    }

    /** Copies the open work items until there are enough, with new ids and other due dates: for the lists only. */
    private void multiplyWorkItems() throws SQLException, IOException {
        String[] statements =
                Files.readString(Path.of("src/bench/resources/multiply-work-items.sql")).split(";");
        try (Connection connection = DriverManager.getConnection(RunningProduct.url(folder), "casework", "");
                PreparedStatement copies = connection.prepareStatement(statements[0]);
                PreparedStatement tallies = connection.prepareStatement(statements[1])) {
            copies.setInt(1, Math.max(0, items / (WARM_UP + tickets) - 1));
            copies.executeUpdate();
            tallies.executeUpdate();
        }
    }

    private void lists(RunningProduct product) {
        figures.put("openWorkItems", String.valueOf(product.count("/api/tasks/count?filter=all")));
        measure(product, "listAllByDue", "/api/tasks?filter=all&sort=due&limit=50");
        measure(product, "listAllByPriority", "/api/tasks?filter=all&sort=-priority&limit=50");
        measure(product, "listUnassigned", "/api/tasks?filter=unassigned&sort=due&limit=50");
        measure(product, "listOfTeam", "/api/tasks?filter=team&team=orders&sort=due&limit=50");
        measure(product, "counts", "/api/tasks/counts");
    }

    private void measure(RunningProduct product, String name, String path) {
        IntStream.range(0, REQUESTS / 4).forEach(i -> product.time(path));
        double[] ms = IntStream.range(0, REQUESTS).mapToDouble(i -> product.time(path)).toArray();
        figures.put(name, Distribution.of(name, ms).json());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
