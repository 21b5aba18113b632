package io.casework.bench;

import io.casework.identity.StandardSignature;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Two nodes of the packaged product on one database take signed events: two of each record, a fifth of them sent twice, all of
 * them shuffled, and one node is killed in the middle. Prints one JSON object, and fails unless each record is one case and
 * nothing waits or is parked. Arguments: {@code [events] [longest minutes]}.
 */
public final class TriggersDrill implements AutoCloseable {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final int SENDERS = 8;
    private static final long SEED = 7;
    private static final Instant SPRING = Instant.parse("2026-03-01T10:00:00Z");

    private final int events;
    private final Instant end;
    private final DrillDatabase database;
    private final List<DrillNode> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    private TriggersDrill(int events, Duration longest) throws Exception {
        this.events = events;
        this.end = Instant.now().plus(longest);
        Path folder = Files.createTempDirectory("casework-events");
        this.database = new DrillDatabase(folder);
        List<String> options = List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.flyway.locations=classpath:db/migration,classpath:db/demo",
                "--casework.assistant.trust.audit-share-acting=0");
        Map<String, String> secrets =
                Map.of("CASEWORK_SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        this.nodes = List.of(
                new DrillNode("first", JAR, folder, options, secrets),
                new DrillNode("second", JAR, folder, options, secrets));
        figures.put("folder", folder.toString());
    }

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        try (var drill = new TriggersDrill(events, Duration.ofMinutes(minutes))) {
            drill.run();
            if (!drill.broken.isEmpty()) {
                throw new IllegalStateException(String.join("; ", drill.broken));
            }
        }
    }

    private record Event(String id, String body) {}

    private void run() throws InterruptedException {
        nodes.forEach(DrillNode::start);
        nodes.forEach(DrillNode::awaitReady);
        var api = new DrillApi(nodes);
        api.signIn("grace");
        String secret = source(api);
        List<Event> wanted = shuffled();
        Instant began = Instant.now();
        Thread accident = new Thread(this::killInTheMiddle);
        accident.start();
        send(wanted, secret);
        figures.put("sentInSeconds", Duration.between(began, Instant.now()).toSeconds());
        accident.join();
        await(() -> database.number("waiting-events") == 0);
        figures.put("takenInSeconds", Duration.between(began, Instant.now()).toSeconds());
        judge(wanted.size());
    }

    private static String source(DrillApi api) {
        HttpResponse<String> answer =
                api.post("/api/trigger-sources", "{\"name\":\"drill\",\"kind\":\"standard-webhooks\"}");
        JsonNode issued = DrillApi.JSON.readTree(answer.body());
        return issued.get("secret").asString();
    }

    /** A fifth of what is sent is sent for the second time. */
    private List<Event> shuffled() {
        int records = events * 4 / 5 / 2;
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            all.add(event("created", i, SPRING, "first"));
            all.add(event("updated", i, SPRING.plusSeconds(3_600), "the latest"));
        }
        Random random = new Random(SEED);
        Collections.shuffle(all, random);
        all.addAll(List.copyOf(all.subList(0, all.size() / 4)));
        Collections.shuffle(all, random);
        return all;
    }

    private static Event event(String what, int record, Instant at, String subject) {
        String body = """
                {"type":"ticket.%s","timestamp":"%s","data":{"id":"R-%d","subject":"Printer, %s",\
                "message":"It shows E5 and does not print.","customer":{"email":"record%d@example.org"}}}"""
                .formatted(what, at, record, subject, record);
        return new Event("msg_" + record + "_" + what, body);
    }

    private void send(List<Event> all, String secret) throws InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        all.forEach(event -> senders.execute(() -> sendUntilAccepted(event, secret)));
        senders.shutdown();
        senders.awaitTermination(Duration.between(Instant.now(), end).toSeconds(), TimeUnit.SECONDS);
    }

    private void sendUntilAccepted(Event event, String secret) {
        while (Instant.now().isBefore(end)) {
            try {
                DrillNode node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
                int status = node.send("/api/triggers/drill", request(event, secret)).statusCode();
                if (status == 202) {
                    accepted.incrementAndGet();
                    return;
                }
                require(status >= 500 || status == 429, event.id() + " was answered with " + status);
            } catch (IOException dead) {
                // It is sent again under the same id, to the other node.
            }
            RunningProduct.sleep(20);
        }
    }

    private static HttpRequest.Builder request(Event event, String secret) {
        Instant now = Instant.now();
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("webhook-id", event.id())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", StandardSignature.of(List.of(secret), event.id(), now, event.body()))
                .POST(HttpRequest.BodyPublishers.ofString(event.body()));
    }

    private void killInTheMiddle() {
        await(() -> accepted.get() > events / 2);
        nodes.get(1).kill();
        figures.put("killedAfterEvents", accepted.get());
        RunningProduct.sleep(2_000);
        nodes.get(1).start();
    }

    private void judge(int sent) {
        int records = events * 4 / 5 / 2;
        figures.put("sent", sent);
        figures.put("accepted", accepted.get());
        figures.put("records", records);
        Map<String, String> states = new LinkedHashMap<>();
        database.rows("events").forEach(row -> states.put(row.get(0), row.get(1)));
        figures.put("events", states);
        List<List<String>> cases = database.rows("cases-of-customers").stream()
                .filter(row -> row.get(0).startsWith("record"))
                .toList();
        long once = cases.stream().filter(row -> row.get(1).equals("1")).count();
        figures.put("recordsWithOneCase", once);
        require(accepted.get() == sent, "not everything was accepted");
        require(cases.size() == records && once == records, "a record is no case, or several");
        require(states.keySet().stream().allMatch(state -> state.equals("done") || state.equals("skipped")), "not all were taken");
        figures.put("broken", broken);
        System.out.println(DrillApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
    }

    private synchronized void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    /** Until the time of the drill is up. */
    private void await(BooleanSupplier done) {
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            RunningProduct.sleep(200);
        }
    }

    @Override
    public void close() {
        nodes.forEach(DrillNode::close);
        database.close();
    }
}
