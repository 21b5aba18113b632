package io.casework.simulation;

import io.casework.engine.Redelivery;
import io.casework.engine.connectors.ConnectorWorker;
import io.casework.messaging.Postman;
import io.casework.messaging.mailbox.MailRound;
import io.casework.shared.Problem;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Time, and what happens in it: the product does what is due, people find tasks and mails and plan what they do about
 * them, and the clocks move on to the next thing.
 */
final class World {

    /** What comes up within it happens together. */
    private static final Duration STRIDE = Duration.ofMinutes(10);

    private static final Duration FOREVER = Duration.ofDays(500);

    private final ApplicationContext context;
    private final Random random;
    private final TestClock clock;
    private final JdbcClient database;
    private final Desk desk;
    private final Street street;
    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::order));
    private final Map<String, Story> byAddress = new HashMap<>();
    private final Map<String, Story> byCase = new HashMap<>();
    private final Set<String> seenTasks = new HashSet<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Instant beginning;
    private Duration ahead = Duration.ZERO;
    private Instant lastLook;
    private int planned;

    World(ApplicationContext context, MailTown town, Random random) {
        this.context = context;
        this.random = random;
        this.clock = bean(TestClock.class);
        this.database = bean(JdbcClient.class);
        this.desk = new Desk(context, random);
        this.street = new Street(town, context, random);
        this.beginning = clock.instant();
        this.lastLook = beginning;
    }

    private record Plan(Instant at, int order, Runnable deed) {}

    Desk desk() {
        return desk;
    }

    Street street() {
        return street;
    }

    void wasRefused(Problem refusal) {
        refusals.merge(refusal.slug(), 1, Integer::sum);
    }

    /** How often people were told that something can't be done, by why. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    /** How long the world has lasted by its own clocks. */
    Duration age() {
        return Duration.between(beginning, clock.instant());
    }

    /** A customer will turn up within some days. */
    void expect(Story story, int days) {
        byAddress.put(story.email(), story);
        byAddress.put(story.otherEmail(), story);
        plan(Act.minutes(0, days * 24 * 60, story.plot().opening()), new Scene(this, story, null, null));
    }

    void plan(Act act, Scene scene) {
        Act.Deed deed = act.deed();
        if (deed != null) {
            plans.add(new Plan(clock.instant().plus(act.delay(random)), planned++, () -> deed.in(scene)));
        }
    }

    /** Until nobody has anything left to do. */
    void live() {
        settle();
        for (Instant next = next(); next != null; next = next()) {
            moveTo(next);
            if (random.nextBoolean()) {
                jobsRan();
            }
            while (!plans.isEmpty() && !plans.peek().at().isAfter(clock.instant())) {
                plans.remove().deed().run();
            }
            settle();
        }
    }

    private void moveTo(Instant next) {
        Duration by = Duration.between(clock.instant(), next).plus(STRIDE);
        if (by.compareTo(Duration.ZERO) > 0) {
            clock.putForward(by);
            ahead = ahead.plus(by);
            ClockUtil.offset(ahead.toMillis());
        }
        if (age().compareTo(FOREVER) > 0) {
            throw new IllegalStateException("the world does not end");
        }
    }

    /** In whatever order: customers write while steps are under way, and timers fire before a mail is read. */
    private void settle() {
        List<BooleanSupplier> turns = new ArrayList<>(List.of(this::jobsRan, this::stepsRan, this::mailMoved));
        do {
            Collections.shuffle(turns, random);
        } while (turns.stream().map(BooleanSupplier::getAsBoolean).toList().contains(true) || messagesDelivered());
        Instant look = clock.instant();
        meetCases();
        meetTasks();
        lastLook = look;
    }

    private boolean stepsRan() {
        return bean(ConnectorWorker.class).runDue() > 0;
    }

    private boolean jobsRan() {
        ManagementService jobs = bean(ManagementService.class);
        List<Job> due = jobs.createJobQuery().executable().withRetriesLeft().list();
        due.stream()
                .filter(job -> jobs.createJobQuery().jobId(job.getId()).count() > 0)
                .forEach(job -> jobs.executeJob(job.getId()));
        return !due.isEmpty();
    }

    private boolean messagesDelivered() {
        long before = waiting();
        if (before > 0) {
            bean(Redelivery.class).run();
        }
        return before > 0 && waiting() < before;
    }

    private long waiting() {
        return database.sql("SELECT COUNT(*) FROM kept_messages WHERE state = 'waiting'")
                .query(Long.class)
                .single();
    }

    private boolean mailMoved() {
        List<Postman.Carried> carried = bean(Postman.class).carryDue();
        carried.forEach(this::find);
        Set<String> posted = street.collected();
        posted.forEach(bean(MailRound.class)::run);
        return !posted.isEmpty() || !carried.isEmpty();
    }

    private void find(Postman.Carried mail) {
        Story story = storyOf(mail.caseNumber());
        plan(story.next(mail.kind()), new Scene(this, story, mail.caseNumber(), mail.rfcId()));
    }

    private void meetCases() {
        database.sql("SELECT case_number FROM case_files WHERE opened_at >= ? ORDER BY opened_at, case_number")
                .param(sinceLastLook())
                .query(String.class)
                .list()
                .forEach(this::storyOf);
    }

    private void meetTasks() {
        database
                .sql("SELECT id, step, case_number FROM work_items WHERE created_at >= ? ORDER BY created_at, id")
                .param(sinceLastLook())
                .query((row, at) -> new Found(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(found -> seenTasks.add(found.task()))
                .forEach(this::find);
    }

    private record Found(String task, String step, String caseNumber) {}

    private void find(Found found) {
        Story story = storyOf(found.caseNumber());
        plan(story.next(found.step()), new Scene(this, story, found.caseNumber(), found.task()));
    }

    private OffsetDateTime sinceLastLook() {
        return lastLook.minus(1, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
    }

    private Story storyOf(String caseNumber) {
        return byCase.computeIfAbsent(caseNumber, number -> {
            String address = database.sql("SELECT u.email FROM case_files c JOIN customers u ON u.id = c.customer_id "
                            + "WHERE c.case_number = ?")
                    .param(number)
                    .query(String.class)
                    .single();
            Story story = Objects.requireNonNull(byAddress.get(address), address);
            story.cases().add(number);
            return story;
        });
    }

    /** When something is due next; null when nothing will ever be. */
    private @Nullable Instant next() {
        Stream<Instant> planned = plans.stream().map(Plan::at).limit(1);
        return Stream.of(
                        planned,
                        nextJob(),
                        nextStep(),
                        nextIn("outbox_items", "queued"),
                        nextIn("mail_inbox", "received"))
                .flatMap(times -> times)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Instant> nextJob() {
        return bean(ManagementService.class)
                .createJobQuery()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> orNow(job.getDuedate()));
    }

    private Stream<Instant> nextStep() {
        return bean(ExternalTaskService.class).createExternalTaskQuery().withRetriesLeft().listPage(0, 50).stream()
                .map(ExternalTask::getLockExpirationTime)
                .map(this::orNow);
    }

    private Stream<Instant> nextIn(String table, String state) {
        return database
                .sql("SELECT MIN(due_at) FROM " + table + " WHERE state = '" + state + "'")
                .query((row, at) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant);
    }

    private Instant orNow(@Nullable Date date) {
        return date == null ? clock.instant() : date.toInstant();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
