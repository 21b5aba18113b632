package io.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.casework.ApplicationTest;
import io.casework.cases.TimelineEntry;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.identity.Role;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.identity.UserAdministration;
import io.casework.identity.UserChange;
import io.casework.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class TeamNoticesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Teams teams;

    @Autowired
    UserAdministration users;

    @Autowired
    DeliveryTimeline timeline;

    private final String team = "t" + Ids.next().substring(24);

    @BeforeEach
    void hireATeam() {
        PostOffice.forgetWhatOthersQueued(context);
        teams.create(new TeamRef(team, "Night <" + team + ">"));
    }

    @Test
    void reachTheActiveMembers_andTheChannel_once() throws Exception {
        hire("alice", "en");
        hire("bruno", "de");
        hireAdministrator();
        String gone = hire("gone", "en");
        users.change(gone, new UserChange(null, null, null, false, null, null, null));
        try (FakeSmtp server = new FakeSmtp();
                MockWebServer slack = new MockWebServer()) {
            slack.enqueue(new MockResponse.Builder().code(503).build());
            slack.enqueue(new MockResponse.Builder().code(200).build());
            slack.start();
            PostOffice post = post(
                    server, Map.of(team, slack.url("/services/T0/B0/secret").toString()));
            String number =
                    post.openTicket("My secret plan", new NewCustomer("eve-" + team + "@example.com", "Eve", null));
            StepCall call = post.call(number, Map.of("team", team, "reason", "response-overdue"));

            assertThat(post.notifyTeam.run(call)).containsEntry("delivery", "queued");
            assertThat(post.notifyTeam.run(call)).containsEntry("delivery", "queued");
            post.runDue();
            assertThat(timeline.entries(number))
                    .extracting(TimelineEntry::detail)
                    .containsExactly("Slack answered 503");
            post.clock.putForward(Duration.ofMinutes(1));
            post.runDue();

            assertThat(server.taken())
                    .extracting(FakeSmtp.Taken::recipient)
                    .containsExactlyInAnyOrder("alice-" + team + "@example.com", "bruno-" + team + "@example.com");
            assertThat(timeline.entries(number))
                    .extracting(TimelineEntry::title, TimelineEntry::detail)
                    .containsExactly(tuple("Notice to team " + team + " sent", null));
            assertThat(server.taken()).allSatisfy(mail -> assertThat(String.join("\n", mail.lines()))
                    .contains(number, "https://desk.example.com/cases/" + number, "Auto-Submitted: auto-generated")
                    .doesNotContain("secret plan", "Eve", "It should be here"));
            assertThat(textTo(server, "bruno")).contains("[" + number + "]_die_erste_Antwort");
            slack.takeRequest();
            assertThat(slack.takeRequest().getBody().utf8())
                    .isEqualTo(
                            "{\"text\":\"<https://desk.example.com/cases/%s|%s> the first answer is overdue (Night &lt;%s&gt;)\"}"
                                    .formatted(number, number, team));
        }
    }

    @Test
    void arriveWhereTheyCan() throws Exception {
        hire("alice", "en");
        hire("bruno", "en");
        try (FakeSmtp server = new FakeSmtp().inMood(FakeSmtp.Mood.REFUSES_RECIPIENT)) {
            PostOffice post = post(server, Map.of());
            String number = post.openTicket();
            post.notifyTeam.run(post.call(number, Map.of("team", team, "reason", "of-our-own")));

            post.runDue();

            assertThat(timeline.entries(number))
                    .extracting(TimelineEntry::title, TimelineEntry::detail)
                    .containsExactly(tuple("Notice to team " + team + " sent", "not to 1 of 2"));
        }
    }

    @Test
    void sayThatNobodyCanBeReached() {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = post(server, Map.of());
            String number = post.openTicket();

            assertThat(post.notifyTeam.run(post.call(number, Map.of("team", team, "reason", "response-overdue"))))
                    .containsEntry("delivery", "not-sent");
            assertThat(timeline.entries(number))
                    .extracting(TimelineEntry::detail)
                    .containsExactly("not sent: nobody in the team has an address");
        }
    }

    private PostOffice post(FakeSmtp server, Map<String, String> slack) {
        return new PostOffice(context, PostOffice.settings(server.port(), Duration.ofSeconds(20)), slack);
    }

    /** Without whom nobody can be let go. */
    private void hireAdministrator() {
        users.create(new UserAdministration.NewUser(
                "root-" + team,
                "Root",
                null,
                "en",
                List.of(Role.ADMINISTRATOR),
                List.of(),
                "correct-horse-battery-" + team));
    }

    private String hire(String name, String locale) {
        return users.create(new UserAdministration.NewUser(
                name + "-" + team,
                name + " of " + team,
                name + "-" + team + "@example.com",
                locale,
                List.of(Role.SUPPORT_AGENT),
                List.of(team),
                "correct-horse-battery-" + team));
    }

    private static String textTo(FakeSmtp server, String name) {
        return server.taken().stream()
                .filter(mail -> mail.recipient().startsWith(name))
                .map(mail -> String.join("\n", mail.lines()))
                .findFirst()
                .orElseThrow();
    }
}
