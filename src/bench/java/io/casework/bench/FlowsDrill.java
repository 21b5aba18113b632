package io.casework.bench;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A version removes the step that all cases wait at, and they move to the one that took its place; meanwhile somebody
 * edits another flow. The only node is killed in the middle of both, and started again. Prints one JSON object, and fails
 * unless every case moved once, and the draft is what was saved last. Arguments: {@code [tickets] [longest minutes]}.
 */
public final class FlowsDrill implements AutoCloseable {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final String MOVING = "/api/flows/ticket-triage";
    private static final String EDITED = "/api/flows/ticket-resolution/draft";
    private static final String BEFORE = "Task_ReviewTriage";
    private static final String AFTER = "Task_ReviewAgain";

    private final int tickets;
    private final Instant end;
    private final DrillDatabase database;
    private final DrillNode node;
    private final DrillApi api;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private volatile boolean editing = true;
    private volatile int saved;
    private final AtomicInteger sentTwice = new AtomicInteger();

    private FlowsDrill(int tickets, Duration longest) throws Exception {
        this.tickets = tickets;
        this.end = Instant.now().plus(longest);
        Path folder = Files.createTempDirectory("casework-flows");
        this.database = new DrillDatabase(folder);
        List<String> options = List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.flyway.locations=classpath:db/migration,classpath:db/demo",
                "--casework.demo.messages=false",
                "--casework.assistant.trust.audit-share=0");
        Map<String, String> secrets =
                Map.of("CASEWORK_SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        this.node = new DrillNode("only", JAR, folder, options, secrets);
        this.api = new DrillApi(List.of(node));
        figures.put("folder", folder.toString());
    }

    public static void main(String[] arguments) throws Exception {
        int tickets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        try (var drill = new FlowsDrill(tickets, Duration.ofMinutes(minutes))) {
            drill.run();
            if (!drill.broken.isEmpty()) {
                throw new IllegalStateException(String.join("; ", drill.broken));
            }
        }
    }

    private void run() throws InterruptedException {
        node.start();
        node.awaitReady();
        api.signIn("erin");
        IntStream.range(0, tickets).parallel().forEach(this::open);
        await(() -> standing(BEFORE) == tickets && database.number("waiting-steps") == 0);
        List<String> before = database.column("triages");
        figures.put("before", standing());
        require(before.size() == tickets, "not every ticket waits for somebody to look at it");
        Thread editor = new Thread(this::edit);
        draft(EDITED);
        editor.start();
        String migration = release();
        killInTheMiddle();
        await(() -> state(migration).equals("done"));
        editing = false;
        editor.join();
        judge(before, migration);
    }

    private void open(int number) {
        String customer = "{\"email\":\"drill" + number + "@example.org\"}";
        String body = "{\"subject\":\"Lorem ipsum\",\"message\":\"Dolor sit amet.\",\"customer\":" + customer + "}";
        require(api.postAsMachine("/api/tickets", body, "drill-" + number).statusCode() < 300, "a ticket was refused");
    }

    private String draft(String path) {
        HttpResponse<String> begun = api.post(path, "{}");
        require(begun.statusCode() == 201, "no draft began: " + begun.body());
        return api.get(path).get("content").asString();
    }

    private String release() {
        String content = draft(MOVING + "/draft").replace(BEFORE, AFTER);
        HttpResponse<String> kept = api.save(MOVING + "/draft", content(content), 1);
        require(kept.statusCode() == 200, "the draft was not kept: " + kept.body());
        HttpResponse<String> released = api.post(
                MOVING + "/draft/release",
                "{\"revision\":2,\"reason\":\"Another step\",\"runningCases\":\"move-all\",\"mapping\":{\"" + BEFORE
                        + "\":\"" + AFTER + "\"}}");
        require(released.statusCode() == 201, "it was not released: " + released.body());
        return DrillApi.JSON.readTree(released.body()).get("migrationId").asString();
    }

    private void killInTheMiddle() {
        await(() -> moved() > tickets / 10);
        node.kill();
        figures.put("movedWhenKilled", moved());
        figures.put("savedWhenKilled", saved);
        require(moved() < tickets, "everything had moved before the node died");
        RunningProduct.sleep(2_000);
        node.start();
        node.awaitReady();
        int after = saved;
        await(() -> saved > after + 10);
    }

    /** Saves as an editor does: again and again, with the number that came back last. */
    private void edit() {
        String model = api.get(EDITED).get("content").asString();
        int revision = 1;
        while (editing) {
            HttpResponse<String> answer = api.save(EDITED, content(model + "<!-- " + revision + " -->"), revision);
            JsonNode now = answer.statusCode() == 200 ? DrillApi.JSON.readTree(answer.body()) : api.get(EDITED);
            if (answer.statusCode() != 200) {
                sentTwice.incrementAndGet();
                require(now.get("content").asString().endsWith("<!-- " + revision + " -->"), "a save got lost: " + answer.body());
            }
            require(now.get("revision").asInt() == revision + 1, "a revision is missing after " + revision);
            revision = now.get("revision").asInt();
            saved = revision;
            RunningProduct.sleep(20);
        }
    }

    private void judge(List<String> before, String migration) {
        JsonNode done = api.get(MOVING + "/migrations/" + migration);
        figures.put("after", standing());
        figures.put("outcomes", database.rows("moved"));
        figures.put("saved", saved);
        figures.put("savesSentTwice", sentTwice.get());
        require(state(migration).equals("done"), "the migration has no end");
        require(done.get("moved").asInt() == tickets && done.get("failed").asInt() == 0, "not every case moved: " + done);
        require(database.column("triages").equals(before), "other flows run than before");
        require(standing(AFTER) == tickets && standing(BEFORE) == 0, "not every case waits at the new step");
        require(database.rows("moved-twice").isEmpty(), "a case moved twice");
        List<List<String>> items = database.rows("work-items");
        String all = Integer.toString(tickets);
        require(items.equals(List.of(List.of(AFTER, all, all))), "the work list is another one: " + items);
        JsonNode draft = api.get(EDITED);
        require(draft.get("revision").asInt() == saved, "the draft is not the one that was saved last");
        require(draft.get("content").asString().endsWith("<!-- " + (saved - 1) + " -->"), "the draft has another text");
        figures.put("broken", broken);
        System.out.println(DrillApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
    }

    private static String content(String model) {
        return DrillApi.JSON.writeValueAsString(Map.of("content", model));
    }

    private Map<String, Integer> standing() {
        Map<String, Integer> all = new LinkedHashMap<>();
        database.rows("standing").forEach(row -> all.put(row.get(0), Integer.parseInt(row.get(1))));
        return all;
    }

    private int standing(String step) {
        return standing().entrySet().stream()
                .filter(place -> place.getKey().endsWith(" " + step))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private int moved() {
        return database.rows("moved").stream()
                .filter(row -> row.get(0).equals("moved"))
                .mapToInt(row -> Integer.parseInt(row.get(1)))
                .sum();
    }

    private String state(String migration) {
        return api.get(MOVING + "/migrations/" + migration).get("state").asString();
    }

    private synchronized void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    /** Until the time of the drill is up. */
    private void await(BooleanSupplier done) {
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            RunningProduct.sleep(50);
        }
    }

    @Override
    public void close() {
        editing = false;
        node.close();
        database.close();
    }
}
