package io.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.ConsentLinks;
import io.casework.cases.Delivery;
import io.casework.cases.Message;
import io.casework.cases.TimelineEntry;
import io.casework.identity.Actor;
import io.casework.sales.SalesLeads;
import io.casework.shared.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the mail server may do, and what becomes of the mail. */
@ApplicationTest
class MailOutTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DeliveryTimeline timeline;

    @Autowired
    Outbox outbox;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    ConsentLinks consentLinks;

    @Autowired
    SalesLeads salesLeads;

    @BeforeEach
    void forgetWhatOthersQueued() {
        PostOffice.forgetWhatOthersQueued(context);
    }

    @Test
    void sendsWhatIsQueued_once() {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            String number = post.openTicket();
            Message reply = post.reply(number, "It is on its way.");
            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.QUEUED);

            post.runDue();
            post.runDue();

            assertThat(idsOf(server, number, post)).containsExactly("<" + reply.id() + ".casework@fernhill.example>");
            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.SENT);
            assertThat(timeline.entries(number))
                    .extracting(TimelineEntry::title)
                    .containsExactly("Reply sent");
        }
    }

    @Test
    void sendsEverythingOnceAndInOrder_whenTheServerWasDownForAnHour() {
        int port = freePort();
        PostOffice post = new PostOffice(context, port);
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            String number = post.openTicket();
            for (int j = 0; j < 3; j++) {
                expected.computeIfAbsent(number, key -> new ArrayList<>()).add(idOf(post.reply(number, "Answer " + j)));
            }
        }
        for (int minute = 0; minute < 60; minute += 5) {
            post.runDue();
            post.clock.putForward(Duration.ofMinutes(5));
        }
        assertThat(expected.keySet()).allSatisfy(number -> assertThat(post.outbound(number))
                .extracting(message -> post.deliveryOf(message).state())
                .containsOnly(Delivery.State.QUEUED));

        try (FakeSmtp server = new FakeSmtp(port)) {
            post.clock.putForward(Duration.ofMinutes(7));
            post.runDue();

            expected.forEach(
                    (number, ids) -> assertThat(idsOf(server, number, post)).containsExactlyElementsOf(ids));
        }
    }

    @Test
    void waits_whenTheServerGreylists() {
        try (FakeSmtp server = new FakeSmtp().inMood(FakeSmtp.Mood.GREYLISTS)) {
            PostOffice post = new PostOffice(context, server.port());
            Message reply = post.reply(post.openTicket(), "Soon.");

            post.runDue();
            assertThat(post.deliveryOf(reply).state()).isEqualTo(Delivery.State.QUEUED);
            assertThat(post.deliveryOf(reply).detail()).contains("451", "greylisted");

            post.clock.putForward(Duration.ofMinutes(1));
            post.runDue();
            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.SENT);
        }
    }

    @Test
    void failsVisibly_whenTheServerRefuses_andTheNextMailGoes() {
        for (FakeSmtp.Mood mood :
                List.of(FakeSmtp.Mood.REFUSES_SENDER, FakeSmtp.Mood.REFUSES_RECIPIENT, FakeSmtp.Mood.REFUSES_CONTENT)) {
            try (FakeSmtp server = new FakeSmtp().inMood(mood)) {
                PostOffice post = new PostOffice(context, server.port());
                String number = post.openTicket();
                Message refused = post.reply(number, "You will not get this.");
                Message next = post.reply(number, "But this.");

                post.runDue();

                assertThat(post.deliveryOf(refused).state()).as(mood.name()).isEqualTo(Delivery.State.FAILED);
                assertThat(post.deliveryOf(refused).detail()).containsPattern("55[04] 5\\.\\d");
                assertThat(post.deliveryOf(next)).isEqualTo(Delivery.SENT);
                assertThat(timeline.entries(number))
                        .extracting(TimelineEntry::title)
                        .contains("Reply failed");
            }
        }
    }

    @Test
    void sendsAgain_whatFailed_underTheSameMessageId() {
        try (FakeSmtp server = new FakeSmtp().inMood(FakeSmtp.Mood.REFUSES_RECIPIENT)) {
            PostOffice post = new PostOffice(context, server.port());
            String number = post.openTicket();
            Message reply = post.reply(number, "Second try.");
            post.runDue();

            assertThat(post.sendAgain(reply).delivery()).isEqualTo(Delivery.QUEUED);
            assertThatThrownBy(() -> post.sendAgain(reply)).isInstanceOf(Problem.Conflict.class);
            post.runDue();

            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.SENT);
            assertThat(idsOf(server, number, post)).containsExactly(idOf(reply));
            assertThatThrownBy(() -> post.sendAgain(reply)).isInstanceOf(Problem.Conflict.class);
        }
    }

    @Test
    void sendsAgain_whatThereWasNoServerFor() {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            String number = post.openTicket();
            Message reply = post.write(number, "From before.");
            context.getBean(Dispatch.class).send(post.call(number, Map.of()), reply.id());
            assertThat(post.deliveryOf(reply).state()).isEqualTo(Delivery.State.NOT_SENT);

            post.sendAgain(reply);
            post.runDue();

            assertThat(idsOf(server, number, post)).containsExactly(idOf(reply));
        }
    }

    @Test
    void doesNotSendNurtureMail_toALeadWhoHasEndedIt_norOnRequest() {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            String lead = salesLeads.opened().number();
            lifecycle.nurtured(lead, Actor.SYSTEM);
            post.dispatch.nurture(post.call(lead, Map.of()));
            consentLinks.withdraw(consentLinks.issue(lead));

            post.runDue();

            Message unsent = post.outbound(lead).get(0);
            assertThat(server.taken()).isEmpty();
            assertThat(post.deliveryOf(unsent)).isEqualTo(Delivery.failed("the lead does not agree to mail any more"));
            assertThatThrownBy(() -> post.sendAgain(unsent)).isInstanceOf(Problem.Conflict.class);
        }
    }

    @Test
    void saysOfAnAnswer_thatTheCaseEndedBeforeItWasSent() {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            String number = post.openTicket();
            Message underway = post.reply(number, "In the outbox.");
            Message written = post.write(number, "Nobody will send this.");

            lifecycle.withdrawn(number, "a mistake", Actor.SYSTEM);

            assertThat(post.deliveryOf(underway)).isEqualTo(Delivery.QUEUED);
            assertThat(post.deliveryOf(written))
                    .isEqualTo(Delivery.notSent("not sent: the case ended before it was sent"));
        }
    }

    @Test
    void sendsTheSameMail_whenItIsUnknownWhetherItArrived() {
        try (FakeSmtp server = new FakeSmtp()
                .inMood(FakeSmtp.Mood.CUTS_BEFORE_DATA, FakeSmtp.Mood.TAKES_AND_CUTS, FakeSmtp.Mood.BUSY)) {
            PostOffice post = new PostOffice(context, server.port());
            String number = post.openTicket();
            Message reply = post.reply(number, "Once, please.");
            for (int i = 0; i < 4; i++) {
                post.runDue();
                post.clock.putForward(Duration.ofMinutes(7));
            }

            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.SENT);
            assertThat(idsOf(server, number, post)).containsExactly(idOf(reply), idOf(reply));
        }
    }

    @Test
    void hangsUp_whenTheServerTakesForever() {
        try (FakeSmtp server = new FakeSmtp().inMood(FakeSmtp.Mood.TRICKLES)) {
            var impatient = PostOffice.settings(server.port(), Duration.ofMillis(500));
            PostOffice post = new PostOffice(context, impatient, Map.of());
            Message reply = post.reply(post.openTicket(), "Take your time.");

            post.runDue();

            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.queued("the mail server does not answer"));
        }
    }

    @Test
    void losesNothing_whenANodeDiesInTheMiddleOfSending() throws Exception {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            String number = post.openTicket();
            Message reply = post.reply(number, "Still here.");
            OutboxClaims.Claim claim =
                    post.claims(Duration.ofSeconds(-1)).next(OutboxChannel.MAIL).orElseThrow();

            post.sendAndDie(claim);
            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.QUEUED);
            post.runDue();

            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.SENT);
            assertThat(new LinkedHashSet<>(idsOf(server, number, post))).containsExactly(idOf(reply));

            outbox.settle(claim, Delivery.failed("too late to say so"));
            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.SENT);
        }
    }

    @Test
    void leavesAlone_whatAnotherNodeIsSending() {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            String number = post.openTicket();
            Message first = post.reply(number, "First.");
            post.reply(number, "Second.");
            OutboxClaims.Claim claim =
                    post.claims(Duration.ofMinutes(5)).next(OutboxChannel.MAIL).orElseThrow();

            post.runDue();
            assertThat(claim.item().messageId()).isEqualTo(first.id());
            assertThat(idsOf(server, number, post)).isEmpty();

            post.worker().send(claim);
            post.runDue();
            assertThat(idsOf(server, number, post)).hasSize(2).first().isEqualTo(idOf(first));
        }
    }

    @Test
    void sendsNothingTwice_whenTwoNodesRace() throws Exception {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            Map<String, List<String>> expected = new LinkedHashMap<>();
            for (int i = 0; i < 40; i++) {
                String number = expected.size() < 8
                        ? post.openTicket()
                        : List.copyOf(expected.keySet()).get(i % 8);
                expected.computeIfAbsent(number, key -> new ArrayList<>()).add(idOf(post.reply(number, "Answer " + i)));
            }

            race(post, 6);
            post.runDue();

            expected.forEach(
                    (number, ids) -> assertThat(idsOf(server, number, post)).containsExactlyElementsOf(ids));
        }
    }

    @Test
    void givesUp_afterDays() {
        PostOffice post = new PostOffice(context, freePort());
        Message reply = post.reply(post.openTicket(), "Nobody is there.");

        post.runDue();
        post.clock.putForward(Duration.ofDays(4).plusMinutes(1));
        post.runDue();

        assertThat(post.deliveryOf(reply))
                .isEqualTo(Delivery.failed("gave up after 4 days: the mail server does not answer"));
    }

    @Test
    void notesWhatComesBack_once() {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            String number = post.openTicket();
            Message reply = post.reply(number, "Return to sender.");
            post.runDue();

            assertThat(outbox.bounced(idOf(reply), "5.1.1 no such mailbox")).isTrue();
            assertThat(outbox.bounced(idOf(reply), "again")).isFalse();
            assertThat(outbox.bounced("<unknown@example.com>", "whose?")).isFalse();

            assertThat(post.deliveryOf(reply)).isEqualTo(Delivery.bounced("5.1.1 no such mailbox"));
            assertThat(timeline.entries(number))
                    .extracting(TimelineEntry::title)
                    .containsExactly("Reply bounced");
        }
    }

    private static String idOf(Message message) {
        return "<" + message.id() + ".casework@fernhill.example>";
    }

    /** The Message-IDs that the server took, of this case's messages. */
    private static List<String> idsOf(FakeSmtp server, String number, PostOffice post) {
        List<String> own =
                post.outbound(number).stream().map(MailOutTests::idOf).toList();
        return server.taken().stream()
                .map(FakeSmtp.Taken::id)
                .filter(own::contains)
                .toList();
    }

    private static void race(PostOffice post, int workers) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            running.add(pool.submit(post::runDue));
        }
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();
    }

    /** A port at which nobody listens. */
    private static int freePort() {
        try (FakeSmtp server = new FakeSmtp()) {
            return server.port();
        }
    }
}
