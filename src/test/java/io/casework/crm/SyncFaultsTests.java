package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.CaseEdit;
import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Channel;
import io.casework.cases.EditCase;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.crm.connections.Connection;
import io.casework.crm.salesforce.FakeOrg;
import io.casework.crm.salesforce.FakeSalesforce;
import io.casework.crm.salesforce.TestOrgs;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two nodes and some hundred changes of cases while everything goes wrong that can. More of them with {@code -Dsync.cases=5000}, others
 * with {@code -Dsync.seed=…}.
 */
@ApplicationTest
class SyncFaultsTests {

    private static final int CASES = Integer.getInteger("sync.cases", 60);
    private static final int ROUNDS = 2;
    private static final int BATCH = Math.min(200, Math.max(10, CASES / 12));
    private static final Pattern VERSION = Pattern.compile(" v(\\d+)$");
    private static final String EXTERNAL_ID = "Casework_Id__c";
    private static final String SUBJECT = "Subject";

    @Autowired
    SyncLab lab;

    @Autowired
    TestOrgs orgs;

    @Autowired
    Cases cases;

    @Autowired
    OpenCase openCase;

    @Autowired
    EditCase editCase;

    @Autowired
    JdbcTemplate sql;

    private final Random random = new Random(Long.getLong("sync.seed", 7));
    private final TestClock clock = new TestClock();
    private final AtomicInteger accidents = new AtomicInteger();
    private final Map<String, Integer> versions = new HashMap<>();
    private FakeSalesforce salesforce;
    private Connection connection;
    private Pushes pushes;
    private List<PushWorker> nodes;
    private int edits;

    @BeforeEach
    void connect() throws Exception {
        salesforce = new FakeSalesforce();
        salesforce.quota(0, 1_000_000);
        connection = orgs.connected(salesforce.url());
        pushes = lab.pushes(clock);
        Target target = new Target();
        nodes = List.of(lab.worker(target, clock), lab.worker(target, clock));
    }

    @AfterEach
    void disconnect() {
        sql.update("DELETE FROM crm_pushes");
        orgs.removed(connection);
        salesforce.close();
    }

    @Test
    void whateverGoesWrong_theOrgHoldsWhatTheCasesSay() {
        List<String> numbers = opened();
        List<String> alike = numbers.subList(0, 3);
        salesforce.org().duplicateRule("Case", "SuppliedEmail");
        alike.forEach(number -> salesforce
                .org()
                .add(
                        "Case",
                        Map.of("SuppliedEmail", cases.find(number).customer().email())));
        numbers.forEach(pushes::wish);
        salesforce.leaveTo(new Weather());
        salesforce.org().lockRows(() -> random.nextInt(40) == 0);
        for (int round = 0; round < ROUNDS; round++) {
            workWhileCasesChange(numbers);
        }
        spendADayWithoutTheOrg(numbers);
        salesforce.quota(1_000_000, 1_000_000);
        workWhileCasesChange(numbers);
        salesforce.quota(0, 1_000_000);
        workWhileCasesChange(numbers);
        salesforce.leaveTo(new FakeSalesforce.Chance() {});
        salesforce.org().lockRows(() -> false);
        numbers.forEach(pushes::wish);
        finish();

        assertThat(accidents.get()).isPositive();
        assertThat(pushes.backlog().refused())
                .extracting(CrmPush::caseNumber)
                .containsExactlyInAnyOrderElementsOf(alike);
        numbers.stream().filter(number -> !alike.contains(number)).forEach(this::requireTheSame);
        assertThat(salesforce.org().all("Case")).hasSize(numbers.size());
        assertThat(edits).isPositive();
    }

    private void requireTheSame(String number) {
        CaseFile file = cases.find(number);
        String theirs = salesforce.org().only("Case", number).get(SUBJECT).asString();
        List<Map<String, Object>> conflicts = sql.queryForList(
                "SELECT ours, theirs FROM crm_conflicts WHERE state = 'open' AND case_number = ?", number);
        if (conflicts.isEmpty()) {
            assertThat(theirs).isEqualTo(file.subject());
        } else {
            assertThat(subjects(number)).anyMatch(fields -> fields.has(FakeOrg.BY_HAND));
            assertThat(conflicts).containsExactly(Map.of("OURS", file.subject(), "THEIRS", theirs));
        }
        assertThat(salesforce.org().only("Case", number).get("Priority").asString())
                .isEqualTo(file.priority() >= 50 ? "High" : file.priority() >= 25 ? "Medium" : "Low");
        requireOrder(number);
        requireNothingOverwritten(number);
    }

    private void requireOrder(String number) {
        List<Integer> order = subjects(number).stream()
                .map(fields -> version(fields.get(SUBJECT).asString()))
                .filter(version -> version >= 0)
                .toList();
        assertThat(order).as("what came in for %s", number).isSorted();
    }

    /** What somebody there wrote was ours before we wrote something else. */
    private void requireNothingOverwritten(String number) {
        List<ObjectNode> all = subjects(number);
        List<String> taken = sql.queryForList(
                "SELECT detail FROM case_events WHERE case_number = ? AND what = 'renamed'", String.class, number);
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i).has(FakeOrg.BY_HAND) && !all.get(i + 1).has(FakeOrg.BY_HAND)) {
                assertThat(taken)
                        .as("what was overwritten in %s", number)
                        .contains(all.get(i).get(SUBJECT).asString());
            }
        }
    }

    private List<ObjectNode> subjects(String number) {
        return salesforce.org().written(number).stream()
                .filter(fields -> fields.has(SUBJECT))
                .toList();
    }

    private List<String> opened() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            var customer = NewCustomer.of("ada-" + Ids.next() + "@example.com");
            numbers.add(openCase.open(NewCase.ticket("Ticket v0", "Hello?", customer, Channel.WEB), Actor.SYSTEM)
                    .number());
        }
        return numbers;
    }

    private void changeSome(List<String> numbers) {
        for (String number : numbers) {
            if (random.nextInt(3) == 0) {
                int version = versions.merge(number, 1, Integer::sum);
                var edit = new CaseEdit("Ticket v" + version, null, null, random.nextInt(100));
                edit(number, edit);
                pushes.wish(number);
            }
        }
    }

    /** Until nobody takes what the org has at the same moment. */
    private void edit(String number, CaseEdit edit) {
        try {
            editCase.edit(number, edit, cases.find(number).version(), Actor.SYSTEM);
        } catch (Problem.StaleVersion e) {
            edit(number, edit);
        }
    }

    /** Where there is a record already. Nobody works meanwhile: what is read and written at once can be crossed. */
    private void changeSomeThere(List<String> numbers) {
        numbers.stream()
                .filter(number -> random.nextInt(20) == 0)
                .filter(number ->
                        !salesforce.org().by("Case", EXTERNAL_ID, number).isEmpty())
                .forEach(number -> salesforce.org().edit("Case", number, SUBJECT, "Their words " + ++edits));
    }

    private void spendADayWithoutTheOrg(List<String> numbers) {
        salesforce.alwaysAnswer(FakeSalesforce.error(503, "SERVER_UNAVAILABLE", "down"));
        long before = salesforce.calls();
        for (int hour = 0; hour < 24; hour++) {
            if (hour % 8 == 0) {
                changeSome(numbers);
            }
            nodes.forEach(PushWorker::pushNext);
            clock.putForward(Duration.ofHours(1));
        }
        assertThat(salesforce.calls() - before).isLessThan(24 * 2 * 3);
        salesforce.alwaysAnswer(null);
        orgs.timeHasPassed(connection);
    }

    private void workWhileCasesChange(List<String> numbers) {
        for (int step = 0; step < 4; step++) {
            List<CompletableFuture<Void>> working = nodes.stream()
                    .map(node -> CompletableFuture.runAsync(() -> pushSome(node)))
                    .toList();
            changeSome(numbers.subList(step * numbers.size() / 4, (step + 1) * numbers.size() / 4));
            working.forEach(CompletableFuture::join);
            changeSomeThere(numbers);
            clock.putForward(Duration.ofSeconds(random.nextInt(300)));
            orgs.timeHasPassed(connection);
        }
    }

    private static void pushSome(PushWorker node) {
        for (int i = 0; i < 3; i++) {
            node.pushNext();
        }
    }

    private void finish() {
        for (int i = 0; i < CASES && pushes.backlog().waiting() > 0; i++) {
            clock.putForward(Duration.ofMinutes(20));
            orgs.timeHasPassed(connection);
            while (nodes.get(0).pushNext()) {
                continue;
            }
        }
        assertThat(pushes.backlog().waiting()).isZero();
    }

    private static int version(String subject) {
        Matcher matcher = VERSION.matcher(subject);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private final class Target implements CrmSystems {

        @Override
        public Optional<CrmSystem> used() {
            return Optional.of(orgs.system(connection, BATCH));
        }

        @Override
        public Optional<CrmTarget> target() {
            return used().map(system -> new CrmTarget(connection.id(), system, false));
        }
    }

    /** One call in five goes wrong, before or after it did what was asked. */
    private final class Weather implements FakeSalesforce.Chance {

        @Override
        public @Nullable MockResponse instead(RecordedRequest request) {
            int chance = random.nextInt(40);
            accidents.addAndGet(chance < 3 ? 1 : 0);
            return switch (chance) {
                case 0 -> FakeSalesforce.error(503, "SERVER_UNAVAILABLE", "try again");
                case 1 -> FakeSalesforce.error(403, "REQUEST_LIMIT_EXCEEDED", "ConcurrentRequests Limit exceeded.");
                case 2 -> {
                    salesforce.killTokens();
                    yield null;
                }
                default -> null;
            };
        }

        @Override
        public MockResponse after(MockResponse answer) {
            int chance = random.nextInt(25);
            accidents.addAndGet(chance < 3 ? 1 : 0);
            return switch (chance) {
                case 0 -> FakeSalesforce.lost(answer);
                case 1 -> FakeSalesforce.error(500, "UNKNOWN_EXCEPTION", "An unexpected error occurred");
                case 2 ->
                    answer.newBuilder().headersDelay(50, TimeUnit.MILLISECONDS).build();
                default -> answer;
            };
        }
    }
}
