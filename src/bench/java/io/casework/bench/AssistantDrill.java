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
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Two nodes of the packaged product on one database. People correct what the assistant says, it learns while the task
 * list is read, and both nodes go on with the new model; then its provider is silent while tickets come. Prints one JSON
 * object and fails when something does not hold. Arguments: {@code [corrections] [minutes of silence]}.
 */
public final class AssistantDrill implements AutoCloseable {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final List<String> PEOPLE = List.of("carol", "erin", "grace");
    private static final String ADMIN = "grace";
    private static final String TASKS = "/api/tasks?filter=all&sort=due&limit=50";
    private static final String MODEL = "/api/assistant/ticket-model";
    private static final Duration PROVIDER_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final double TOLERATED_SLOWDOWN = 1.5;
    private static final int REQUESTS = 300;

    private final int corrections;
    private final Duration silence;
    private final DrillDatabase database;
    private final SilentServer provider = new SilentServer();
    private final List<DrillNode> nodes;
    private final DrillApi api;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    private AssistantDrill(int corrections, Duration silence) throws Exception {
        this.corrections = corrections;
        this.silence = silence;
        Path folder = Files.createTempDirectory("casework-assistant");
        this.database = new DrillDatabase(folder);
        Map<String, String> secrets =
                Map.of("CASEWORK_SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        this.nodes = List.of(
                new DrillNode("first", JAR, folder, options(), secrets),
                new DrillNode("second", JAR, folder, options(), secrets));
        this.api = new DrillApi(nodes);
        figures.put("folder", folder.toString());
    }

    public static void main(String[] arguments) throws Exception {
        int corrections = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        try (var drill = new AssistantDrill(corrections, Duration.ofMinutes(minutes))) {
            drill.run();
            if (!drill.broken.isEmpty()) {
                throw new IllegalStateException(String.join("; ", drill.broken));
            }
        }
    }

    private void run() {
        nodes.forEach(DrillNode::start);
        nodes.forEach(DrillNode::awaitReady);
        api.signIn(ADMIN);
        await(() -> !model().get("serving").isNull(), "no model serves");
        int before = serving();
        String taught = teach();
        double idle = p95();
        figures.put("listP95MsIdle", idle);
        begin(before);
        double busy = p95WhileTraining();
        figures.put("listP95MsWhileTraining", busy);
        require(busy <= idle * TOLERATED_SLOWDOWN, "the list slowed down from " + idle + " to " + busy + " ms");
        await(() -> !model().get("training").asBoolean(), "the training has no end");
        learned(before, taught);
        providerIsSilent();
        figures.put("broken", broken);
        System.out.println(DrillApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
    }

    /** Three people say the same of the same kind of message, which the model had taken for something else. */
    private String teach() {
        List<String> numbers = IntStream.range(0, corrections)
                .mapToObj(i -> openTicket("lesson" + i, lesson(i)))
                .toList();
        String taught = null;
        for (int i = 0; i < numbers.size(); i++) {
            JsonNode suggestion = awaitClassification(numbers.get(i));
            if (taught == null) {
                taught = suggestion.get("content").get("alternatives").get(0).get("intent").asString();
            }
        }
        for (int person = 0; person < PEOPLE.size(); person++) {
            api.signIn(PEOPLE.get(person));
            for (int i = person; i < numbers.size(); i += PEOPLE.size()) {
                correct(numbers.get(i), String.valueOf(taught));
            }
        }
        api.signIn(ADMIN);
        figures.put("corrections", numbers.size());
        return String.valueOf(taught);
    }

    private void correct(String number, String intent) {
        String id = awaitClassification(number).get("id").asString();
        HttpResponse<String> answer = api.post(
                "/api/cases/" + number + "/suggestions/" + id + "/verdict",
                "{\"verdict\":\"edited\",\"correction\":{\"intent\":\"" + intent + "\"}}");
        require(answer.statusCode() == 200, "a correction was refused: " + answer.body());
    }

    private void begin(int before) {
        HttpResponse<String> answer = api.post(MODEL + "/trainings", "{}");
        require(answer.statusCode() == 202, "the training did not begin: " + answer.body());
        figures.put("versionBefore", before);
    }

    private double p95WhileTraining() {
        List<Double> times = new ArrayList<>();
        do {
            IntStream.range(0, 20).forEach(i -> times.add(time()));
        } while (model().get("training").asBoolean());
        figures.put("listRequestsWhileTraining", times.size());
        return Distribution.of("busy", times.stream().mapToDouble(Double::doubleValue).toArray())
                .percentile(0.95);
    }

    private double p95() {
        IntStream.range(0, REQUESTS).forEach(i -> time());
        return Distribution.of("idle", IntStream.range(0, REQUESTS).mapToDouble(i -> time()).toArray())
                .percentile(0.95);
    }

    private double time() {
        long began = System.nanoTime();
        api.get(TASKS);
        return (System.nanoTime() - began) / 1e6;
    }

    /** Hundreds of messages about one thing are another mix than before, which a person has to allow. */
    private void approve(int version) {
        HttpResponse<String> answer =
                api.put(MODEL + "/serving", "{\"version\":" + version + ",\"reason\":\"The mix has changed.\"}");
        require(answer.statusCode() == 200, "the new model was not taken: " + answer.body());
    }

    /** Each node alone, so that it is known who classified. */
    private void learned(int before, String taught) {
        String outcome = model().get("runs").get(0).get("outcome").asString();
        figures.put("trainingOutcome", outcome);
        require(!outcome.equals("refused") || serving() == before, "a model serves that did not win");
        if (outcome.equals("awaits-approval")) {
            require(serving() == before, "a model serves that nobody approved");
            approve(before + 1);
        }
        figures.put("versionAfter", serving());
        if (serving() == before) {
            return;
        }
        for (int i = 0; i < nodes.size(); i++) {
            DrillNode other = nodes.get(1 - i);
            other.pause();
            var alone = new DrillApi(List.of(nodes.get(i)));
            alone.signIn(ADMIN);
            String number = openTicket(alone, "pupil" + i, lesson(corrections + i));
            JsonNode suggestion = awaitClassification(alone, number);
            other.goOn();
            String by = suggestion.get("model").asString();
            figures.put("node" + (i + 1) + "ClassifiedBy", by);
            require(by.endsWith(String.valueOf(serving())), "a node still reads with " + by);
            require(suggestion.get("content").get("intent").asString().equals(taught), "a node did not learn");
        }
    }

    private void providerIsSilent() {
        api.put("/api/assistant/policies", policies());
        Instant end = Instant.now().plus(silence);
        List<String> numbers = new ArrayList<>();
        boolean degraded = false;
        while (Instant.now().isBefore(end)) {
            numbers.add(openTicket("silence" + numbers.size(), lesson(numbers.size())));
            degraded |= api.get("/api/assistant/status").get("degraded").asBoolean();
            RunningProduct.sleep(1_000);
        }
        double[] waited = numbers.stream().mapToDouble(this::secondsToClassification).toArray();
        Distribution seconds = Distribution.of("waited", waited);
        figures.put("silentTickets", numbers.size());
        figures.put("silentConnections", provider.connections());
        figures.put("silentWaitedSecondsP50", Figures.rounded(seconds.percentile(0.5)));
        figures.put("silentWaitedSecondsMost", Figures.rounded(seconds.percentile(1)));
        figures.put("silentDegradedShown", degraded);
        require(degraded, "nobody was told that the provider fails");
        require(
                seconds.percentile(1) <= PROVIDER_TIMEOUT.plus(SLACK).toSeconds(),
                "a ticket waited " + seconds.percentile(1) + " s");
    }

    private double secondsToClassification(String number) {
        Instant classified = Instant.parse(awaitClassification(number).get("createdAt").asString());
        Instant opened = Instant.parse(api.get("/api/cases/" + number).get("openedAt").asString());
        return Duration.between(opened, classified).toMillis() / 1e3;
    }

    private String openTicket(String customer, String message) {
        return openTicket(api, customer, message);
    }

    private static String openTicket(DrillApi api, String customer, String message) {
        String json = DrillApi.JSON.writeValueAsString(Map.of(
                "subject", "A question", "message", message, "customer", Map.of("email", customer + "@example.org")));
        HttpResponse<String> answer = api.postAsMachine("/api/tickets", json, "drill-" + customer);
        return DrillApi.JSON.readTree(answer.body()).get("number").asString();
    }

    private JsonNode awaitClassification(String number) {
        return awaitClassification(api, number);
    }

    private JsonNode awaitClassification(DrillApi api, String number) {
        List<JsonNode> found = new ArrayList<>();
        await(
                () -> {
                    JsonNode items = api.get("/api/cases/" + number + "/suggestions").get("items");
                    StreamSupport.stream(items.spliterator(), false)
                            .filter(item -> item.get("kind").asString().equals("classification"))
                            .forEach(found::add);
                    return !found.isEmpty();
                },
                number + " is not classified");
        return found.get(0);
    }

    private static String lesson(int i) {
        return "The flurbo on my quandle is wobbling since last week, unit " + i + ". What now?";
    }

    private JsonNode model() {
        return api.get(MODEL);
    }

    private int serving() {
        return model().get("serving").get("version").asInt();
    }

    private String policies() {
        String policy = "{\"task\":\"%s\",\"flow\":null,\"category\":null,\"engine\":\"provider\","
                + "\"providerId\":\"preset-silent\"}";
        return "{\"items\":[" + policy.formatted("classify") + "," + policy.formatted("draft-reply") + "]}";
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private static void await(BooleanSupplier done, String otherwise) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(otherwise);
            }
            RunningProduct.sleep(50);
        }
    }

    private List<String> options() {
        String preset = "--casework.assistant.providers.silent.";
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.flyway.locations=classpath:db/migration,classpath:db/demo",
                "--casework.assistant.retrain-after=1000000",
                "--casework.assistant.trust.review=1d",
                "--casework.assistant.private-hosts=127.0.0.1",
                preset + "kind=openai",
                preset + "base-url=" + provider.url(),
                preset + "model=silent",
                preset + "timeout-seconds=" + PROVIDER_TIMEOUT.toSeconds());
    }

    @Override
    public void close() {
        nodes.forEach(DrillNode::close);
        provider.close();
        database.close();
    }
}
