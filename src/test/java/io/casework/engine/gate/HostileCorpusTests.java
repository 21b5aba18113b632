package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs a folder of hostile models with {@code -Dcorpus=<folder>}: through the gate, and then past it straight into the
 * guarded engine. The folder lists them in {@code manifest.jsonl}; a model betrays that it ran by a file under
 * {@code /tmp/canary} or a call of port 18999.
 */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class HostileCorpusTests {

    private static final Path MARKERS = Path.of("/tmp/canary");
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Set<String> GROUPS = Set.of("bpmn", "forms");
    private static final Set<String> REFUSED = Set.of("exec", "ssrf", "xml", "policy");

    /** The models take over a flow of this name. */
    private static final GateCatalogue CATALOGUE = new GateCatalogue(
            Models.CATALOGUE.topics(),
            Models.CATALOGUE.forms(),
            Models.CATALOGUE.decisions(),
            Set.of("support-ticket"),
            Models.CATALOGUE.teams(),
            Models.CATALOGUE.reservedMessages(),
            Models.CATALOGUE.functions());

    private static final List<String> CALLS = new CopyOnWriteArrayList<>();
    private static GuardedEngine guarded;
    private static ProcessEngine engine;
    private static HttpServer canary;

    @BeforeAll
    static void start() throws IOException {
        guarded = new GuardedEngine();
        engine = guarded.engine();
        canary = HttpServer.create(new InetSocketAddress("127.0.0.1", 18_999), 0);
        canary.createContext("/", exchange -> {
            CALLS.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        canary.start();
        Files.createDirectories(MARKERS);
    }

    @AfterAll
    static void stop() {
        canary.stop(0);
        guarded.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void theGateAnswersAsTheManifestSays(Hostile hostile) {
        List<Finding> findings = assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> new DeploymentGate().check(hostile.file(), CATALOGUE));

        System.out.println("GATE " + hostile + " -> "
                + findings.stream()
                        .map(finding -> finding.severity() + " " + finding.rule() + "@" + finding.element())
                        .toList());
        if (REFUSED.contains(hostile.kind())) {
            assertThat(findings).anyMatch(Finding::refuses);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void nothingHappens_behindTheGate(Hostile hostile) {
        String how = assertTimeoutPreemptively(LONGEST, () -> runPastTheGate(hostile));

        System.out.println("ENGINE " + hostile + " -> " + how);
        assertThat(markers()).as(how).isEmpty();
        assertThat(CALLS).as(how).isEmpty();
    }

    private static String runPastTheGate(Hostile hostile) {
        String id = null;
        try {
            DeploymentWithDefinitions deployment =
                    guarded.deploy(hostile.file().name(), hostile.file().content());
            id = deployment.getId();
            return "deployed, " + use(deployment);
        } catch (ProcessEngineException refused) {
            return "refused: " + Shown.of(String.valueOf(refused.getMessage()));
        } finally {
            if (id != null) {
                engine.getRepositoryService().deleteDeployment(id, true);
            }
        }
    }

    private static String use(DeploymentWithDefinitions deployment) {
        List<String> outcomes = new ArrayList<>();
        Stream.ofNullable(deployment.getDeployedProcessDefinitions())
                .flatMap(List::stream)
                .forEach(process -> outcomes.add(attempt(() -> start(process))));
        Stream.ofNullable(deployment.getDeployedDecisionDefinitions())
                .flatMap(List::stream)
                .forEach(decision -> outcomes.add(attempt(() -> decide(decision))));
        for (int round = 0; round < 5; round++) {
            jobs().forEach(job -> attempt(() -> engine.getManagementService().executeJob(job.getId())));
            tasks().forEach(HostileCorpusTests::complete);
            external()
                    .forEach(task ->
                            attempt(() -> engine.getExternalTaskService().complete(task.getId(), "test")));
        }
        return outcomes.toString();
    }

    private static void start(ProcessDefinition process) {
        engine.getRuntimeService()
                .startProcessInstanceById(
                        process.getId(), "case", Map.of("x", "${1+1}", "plan", "${plan}", "n", 5, "amount", 1));
    }

    private static void decide(DecisionDefinition decision) {
        engine.getDecisionService()
                .evaluateDecisionById(decision.getId())
                .variables(Map.of("x", 1, "amount", 1))
                .evaluate();
    }

    private static List<Job> jobs() {
        return engine.getManagementService().createJobQuery().list();
    }

    private static List<Task> tasks() {
        return engine.getTaskService().createTaskQuery().listPage(0, 50);
    }

    private static List<LockedExternalTask> external() {
        List<String> topics = engine.getExternalTaskService().createExternalTaskQuery().listPage(0, 50).stream()
                .map(org.camunda.bpm.engine.externaltask.ExternalTask::getTopicName)
                .distinct()
                .toList();
        return topics.stream()
                .flatMap(topic ->
                        engine
                                .getExternalTaskService()
                                .fetchAndLock(50, "test")
                                .topic(topic, 10_000)
                                .execute()
                                .stream())
                .toList();
    }

    private static void complete(Task task) {
        attempt(() -> engine.getFormService().getTaskFormData(task.getId()));
        attempt(() -> engine.getFormService().getRenderedTaskForm(task.getId()));
        attempt(() -> engine.getTaskService().complete(task.getId()));
    }

    private static String attempt(Runnable step) {
        try {
            step.run();
            return "ran";
        } catch (RuntimeException refused) {
            return Shown.of(String.valueOf(refused.getMessage()));
        }
    }

    private static List<String> markers() {
        return Stream.of(Objects.requireNonNull(MARKERS.toFile().list())).toList();
    }

    static List<Hostile> models() throws IOException {
        Path folder = Path.of(System.getProperty("corpus"));
        try (Stream<String> lines = Files.lines(folder.resolve("manifest.jsonl"), StandardCharsets.UTF_8)) {
            return lines.map(line -> Hostile.of(folder, line))
                    .filter(hostile -> GROUPS.contains(hostile.group()) && hostile.path() != null)
                    .toList();
        }
    }

    record Hostile(String id, String group, String kind, String title, @Nullable Path path) {

        static Hostile of(Path folder, String line) {
            Map<String, Object> entry = tools.jackson.databind.json.JsonMapper.shared()
                    .readValue(line, new tools.jackson.core.type.TypeReference<>() {});
            Object file = entry.get("file");
            return new Hostile(
                    String.valueOf(entry.get("id")),
                    String.valueOf(entry.get("group")),
                    String.valueOf(entry.getOrDefault("kind", "policy")),
                    String.valueOf(entry.get("title")),
                    file == null ? null : folder.resolve(String.valueOf(file)));
        }

        ModelFile file() {
            Path file = Objects.requireNonNull(path, id);
            try {
                String name = file.getFileName().toString().replace('_', '-');
                boolean resource = id.startsWith("RS");
                String asUploaded = title.contains("newline") ? "x\n.bpmn" : name;
                return new ModelFile(
                        resource ? asUploaded : name.toLowerCase(java.util.Locale.ROOT), Files.readAllBytes(file));
            } catch (IOException missing) {
                throw new java.io.UncheckedIOException(missing);
            }
        }

        @Override
        public String toString() {
            return id + " " + kind + " " + title;
        }
    }
}
