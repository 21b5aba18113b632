package io.casework.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.assistant.ScriptedClassifier;
import io.casework.testing.TestClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Scripted people push tickets and leads through all flows for months. The context is this test's own: it has a mail
 * server from the start, clocks that run away, and a database in which everything can be counted.
 */
@SpringBootTest(properties = "spring.flyway.locations=classpath:db/migration,classpath:db/demo")
@ActiveProfiles("test")
@Import({TestClock.class, ScriptedClassifier.class})
@DirtiesContext
class SimulationTests {

    private static final int TICKETS = Integer.getInteger("simulation.tickets", 20);
    private static final int LEADS = Integer.getInteger("simulation.leads", 10);
    private static final int DAYS_OF_ARRIVAL = 10;
    private static final MailTown TOWN = new MailTown();

    @Autowired
    ApplicationContext context;

    private final long seed = Long.getLong("simulation.seed", 7);
    private final Random random = new Random(seed);

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("casework.messaging.smtp.host", () -> "127.0.0.1");
        settings.add("casework.messaging.smtp.port", TOWN::smtpPort);
        settings.add("casework.messaging.smtp.tls", () -> "none");
        settings.add("casework.messaging.smtp.from", () -> MailTown.SUPPORT);
        mailbox(settings, 0, MailTown.SUPPORT, "ticket");
        mailbox(settings, 1, MailTown.SALES, "lead");
    }

    private static void mailbox(DynamicPropertyRegistry settings, int at, String address, String opens) {
        String prefix = "casework.messaging.mailboxes[" + at + "].";
        settings.add(prefix + "id", () -> opens);
        settings.add(prefix + "host", () -> "127.0.0.1");
        settings.add(prefix + "port", TOWN::imapPort);
        settings.add(prefix + "username", () -> address);
        settings.add(prefix + "password", () -> MailTown.PASSWORD);
        settings.add(prefix + "tls", () -> "none");
        settings.add(prefix + "addresses[0]", () -> address);
        settings.add(prefix + "case-type", () -> opens);
    }

    @AfterEach
    void setTheClockBack() {
        ClockUtil.reset();
    }

    @AfterAll
    static void closeThePostOffice() {
        TOWN.close();
    }

    @Test
    void everythingComesToAnEnd() {
        System.out.printf("simulation: seed %d, %d tickets, %d leads%n", seed, TICKETS, LEADS);
        long began = System.nanoTime();
        World world = new World(context, TOWN, random);
        List<Story> stories = stories();
        world.desk().addresses().forEach(TOWN::moveIn);
        stories.forEach(story -> {
            TOWN.moveIn(story.email());
            TOWN.moveIn(story.otherEmail());
            world.expect(story, DAYS_OF_ARRIVAL);
        });

        world.live();

        Laws laws = new Laws(context, TOWN);
        tell(world, laws, stories, began);
        laws.nothingIsStuck();
        laws.flowsEnd();
        laws.casesEnd();
        laws.surveysAreAskedOnce();
        laws.mailArrivesOnceAndInOrder(world.street().posted());
        assertThat(laws.undeliverable().keySet())
                .as("messages for nobody")
                .isSubsetOf("ticket-taken-over", "customer-replied");
        laws.nobodyWritesInVain();
        laws.customersAreHeard(world.street().posted());
        laws.unchangedFlowsGoTheSameWay();
        if (plotsUsed(stories) == TicketPlots.all().size() + LeadPlots.all().size()) {
            assertThat(laws.endsNotReached()).as("ends that nobody came to").isEmpty();
        }
        assertThat(stories)
                .allSatisfy(story ->
                        assertThat(story.cases()).as(story.plot().name()).isNotEmpty());
    }

    private List<Story> stories() {
        List<Plot> plots = new ArrayList<>(dealt(TicketPlots.all(), TICKETS));
        plots.addAll(dealt(LeadPlots.all(), LEADS));
        List<Story> stories = new ArrayList<>();
        plots.forEach(plot -> stories.add(new Story(plot, stories.size() + 1)));
        return stories;
    }

    /** Each plot once, as far as they go, and then by chance. */
    private List<Plot> dealt(List<Plot> plots, int count) {
        List<Plot> dealt = new ArrayList<>(plots);
        Collections.shuffle(dealt, random);
        while (dealt.size() < count) {
            dealt.add(plots.get(random.nextInt(plots.size())));
        }
        return dealt.subList(0, count);
    }

    private static long plotsUsed(List<Story> stories) {
        return stories.stream().map(Story::plot).distinct().count();
    }

    private void tell(World world, Laws laws, List<Story> stories, long began) {
        Map<String, Long> plots = stories.stream()
                .collect(Collectors.groupingBy(story -> story.plot().name(), TreeMap::new, Collectors.counting()));
        System.out.printf(
                "simulation: seed %d: %d s for %d days%n  plots %s%n  flows %s%n  ends %s%n  cases %s%n  mails out %s, in %d%n"
                        + "  messages for nobody %s, refusals %s%n",
                seed,
                (System.nanoTime() - began) / 1_000_000_000,
                world.age().toDays(),
                plots,
                laws.starts(),
                laws.ends(),
                laws.statuses(),
                laws.mails(),
                world.street().posted(),
                laws.undeliverable(),
                world.refusals());
    }
}
