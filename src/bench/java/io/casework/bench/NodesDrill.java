package io.casework.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Two nodes on one database, killed in the middle of sending, stopped over a deadline, and cut off from the mail server,
 * while customers write and people answer. Prints what happened as one JSON object and fails when anything was lost or
 * done twice. Everything is on this machine and ends with the drill. Arguments:
 * {@code [tickets] [longest minutes]}.
 */
public final class NodesDrill implements AutoCloseable {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final int KILLS = 3;
    private static final int AT_ONCE_IN_A_NODE = 2;

    private final int tickets;
    private final Instant began = Instant.now();
    private final Instant end;
    private final Path folder;
    private final DrillDatabase database;
    private final DrillPost post = new DrillPost();
    private final List<DrillNode> nodes;
    private final int[] kills = new int[2];
    private final DrillPeople people;
    private final DrillApi api;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private NodesDrill(int tickets, int minutes) throws Exception {
        this.tickets = tickets;
        this.end = began.plus(Duration.ofMinutes(minutes));
        this.folder = Files.createTempDirectory("casework-nodes");
        this.database = new DrillDatabase(folder);
        Map<String, String> secrets =
                Map.of("CASEWORK_SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        this.nodes = List.of(
                new DrillNode("first", JAR, folder, options(), secrets),
                new DrillNode("second", JAR, folder, options(), secrets));
        this.api = new DrillApi(nodes);
        this.people = new DrillPeople(api, post);
    }

    public static void main(String[] arguments) throws Exception {
        var drill = new NodesDrill(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
        var interrupted = new Thread(drill::close);
        Runtime.getRuntime().addShutdownHook(interrupted);
        List<String> broken;
        try (drill) {
            broken = drill.run();
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        if (!broken.isEmpty()) {
            throw new IllegalStateException(broken.size() + " laws are broken, the first: " + broken.get(0));
        }
    }

    private List<String> run() {
        nodes.forEach(DrillNode::start);
        nodes.forEach(DrillNode::awaitReady);
        mark("bothReady");
        api.signIn("carol");
        customersWrite();
        mark("written");
        Thread agent = people.agent();
        dieWhileSending();
        mark("killed");
        cutMailServer();
        mark("mailServerBack");
        List<String> moved = missDeadlines();
        mark("startedAfterDeadlines");
        drain();
        people.goHome();
        awaitEnd(agent);
        mark("drained");
        return judged(moved);
    }

    private void customersWrite() {
        IntStream.range(0, tickets / 5)
                .forEach(i -> people.writeMail("mail" + i + "@example.org", "Where is my parcel? It is late."));
        IntStream.range(0, tickets)
                .parallel()
                .forEach(i -> people.openTicket("ticket" + i + "@example.org", "Where is my parcel? It is late."));
    }

    private void dieWhileSending() {
        for (int kill = 0; kill < KILLS; kill++) {
            int which = kill % 2;
            int before = post.arrivals().size();
            await(() -> post.arrivals().size() > before + 20 && post.link().isAccepting());
            nodes.get(which).kill();
            kills[which]++;
            RunningProduct.sleep(500);
            nodes.get(which).start();
        }
    }

    /** Customers go on asking meanwhile, and are answered. */
    private void cutMailServer() {
        post.link().cut();
        figures.put("askedAgain", people.askAgain());
        RunningProduct.sleep(OUTAGE.toMillis());
        post.link().mend();
    }

    private List<String> missDeadlines() {
        Set<String> late = new HashSet<>();
        for (int i = 0; i < tickets / 10; i++) {
            String number = people.openTicket("late" + i + "@example.org", "Where is my parcel? It is late.");
            people.leave(number);
            late.add(number);
        }
        await(() -> new HashSet<>(database.column("cases-with-deadlines")).containsAll(late));
        nodes.forEach(DrillNode::stop);
        Instant due = Instant.now().plusSeconds(1);
        List<String> moved = late.stream().sorted().filter(number -> database.moveTimers(number, due) == 1).toList();
        RunningProduct.sleep(2_000);
        nodes.forEach(DrillNode::start);
        nodes.forEach(DrillNode::awaitReady);
        return moved;
    }

    private void drain() {
        await(() -> database.number("waiting-incoming") == 0
                && database.number("waiting-steps") == 0
                && database.number("waiting-jobs") == 0
                && database.number("waiting-mails") == 0);
    }

    private List<String> judged(List<String> moved) {
        var laws = new DrillLaws(database, post.arrivals());
        laws.oneCaseForEach(people.writers());
        laws.nothingWaits();
        laws.everyMailOnce(AT_ONCE_IN_A_NODE * Arrays.stream(kills).sum());
        laws.everyAnswerInOneMail(people.answered());
        laws.orderOfEachCase();
        laws.timersFiredOnce(moved);
        for (int i = 0; i < nodes.size(); i++) {
            laws.quietLogs("node" + i, nodes.get(i).logText(), kills[i]);
        }
        figures.putAll(laws.figures());
        figures.put("refusedCompletions", people.refusals());
        figures.put("folder", folder.toString());
        figures.put("broken", laws.broken());
        System.out.println(DrillApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        return laws.broken();
    }

    /** Until the time of the drill is up; the laws tell what is missing then. */
    private void await(BooleanSupplier done) {
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            RunningProduct.sleep(50);
        }
    }

    private void awaitEnd(Thread agent) {
        try {
            agent.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mark(String what) {
        figures.put(what + "AfterSeconds", Duration.between(began, Instant.now()).toSeconds());
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.flyway.locations=classpath:db/migration,classpath:db/demo",
                "--casework.assistant.trust.start=act",
                "--casework.assistant.trust.audit-share-acting=0",
                "--casework.engine.lock=30s"));
        Map<String, Object> mail = new LinkedHashMap<>();
        mail.put("smtp.host", "127.0.0.1");
        mail.put("smtp.port", post.link().port());
        mail.put("smtp.tls", "none");
        mail.put("smtp.from", DrillPost.OURS);
        mail.put("smtp.limit", "5s");
        mail.put("mailboxes[0].id", "drill");
        mail.put("mailboxes[0].host", "127.0.0.1");
        mail.put("mailboxes[0].port", post.imapPort());
        mail.put("mailboxes[0].tls", "none");
        mail.put("mailboxes[0].username", DrillPost.OURS);
        mail.put("mailboxes[0].password", DrillPost.PASSWORD);
        mail.put("mailboxes[0].addresses", DrillPost.OURS);
        mail.put("mailboxes[0].poll", "2s");
        mail.forEach((name, value) -> options.add("--casework.messaging." + name + "=" + value));
        return options;
    }

    @Override
    public void close() {
        nodes.forEach(DrillNode::close);
        post.close();
        database.close();
    }
}
