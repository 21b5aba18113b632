package io.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Deadlines;
import io.casework.cases.Delivery;
import io.casework.cases.Message;
import io.casework.cases.SatisfactionAnswer;
import io.casework.cases.Surveys;
import io.casework.cases.TimelineEntry;
import io.casework.cases.Triage;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The question after the solution, on its way to the customer. */
@ApplicationTest
class SurveyMailTests {

    private static final Pattern LINK =
            Pattern.compile("https://desk\\.example\\.com/survey/([\\w-]{43})\\?score=[1-5]");

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    Surveys surveys;

    @Autowired
    DeliveryTimeline timeline;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void forgetWhatOthersQueued() {
        PostOffice.forgetWhatOthersQueued(context);
    }

    @Test
    void givesTheSecretToTheCustomer_andKeepsItNowhere() throws Exception {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            String number = resolved(post);
            StepCall step = post.call(number, Map.of());
            post.dispatch.ask(step);
            post.dispatch.ask(step);
            post.runDue();

            Message kept = post.outbound(number).get(0);
            assertThat(post.outbound(number)).hasSize(1);
            assertThat(post.deliveryOf(kept)).isEqualTo(Delivery.SENT);
            String plain = partOf(server, kept, 0);
            String token = tokenIn(plain);
            assertThat(LINK.matcher(plain).results()).hasSize(5);
            assertThat(partOf(server, kept, 1))
                    .contains("<a href=\"https://desk.example.com/survey/" + token + "?score=5\">");
            assertThat(kept.body()).contains("/survey/…?score=5").doesNotContain(token);
            assertThat(sql.queryForList("SELECT body FROM outbox_items WHERE message_id = ?", kept.id()))
                    .allSatisfy(row -> assertThat(row.get("body")).isNull());

            surveys.answer(token, new SatisfactionAnswer(4, null, null));
            assertThat(surveys.list(number)).singleElement().satisfies(answered -> {
                assertThat(answered.score()).isEqualTo(4);
                assertThat(answered.processKey()).isEqualTo("ticket-resolution");
            });
        }
    }

    @Test
    void leavesTheCustomerAlone_whoWasAskedLately() {
        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            String number = resolved(post);
            post.dispatch.ask(post.call(number, Map.of()));

            assertThat(post.dispatch.ask(post.call(number, Map.of()))).isEqualTo(Delivery.State.NOT_SENT);

            assertThat(post.outbound(number)).hasSize(1);
            assertThat(timeline.entries(number))
                    .extracting(TimelineEntry::detail)
                    .contains("not sent: the customer was asked not long ago");
        }
    }

    @Test
    void hasALinkThatIsGood_whenItIsSentAgain() throws Exception {
        int port;
        try (FakeSmtp server = new FakeSmtp()) {
            port = server.port();
        }
        PostOffice none = new PostOffice(context, PostOffice.settings(port, Duration.ofSeconds(20)), Map.of());
        String number = resolved(none);
        context.getBean(Dispatch.class).ask(none.call(number, Map.of()));
        Message unsent = none.outbound(number).get(0);
        assertThat(none.deliveryOf(unsent)).isEqualTo(Dispatch.NO_MAIL_SERVER);

        try (FakeSmtp server = new FakeSmtp()) {
            PostOffice post = new PostOffice(context, server.port());
            post.sendAgain(unsent);
            post.runDue();

            String token = tokenIn(partOf(server, unsent, 0));
            assertThat(surveys.open(token).answered()).isFalse();
        }
    }

    @Test
    void hasALinkThatIsGood_whenItFailedOrCameBack() throws Exception {
        try (FakeSmtp server = new FakeSmtp().inMood(FakeSmtp.Mood.REFUSES_RECIPIENT)) {
            PostOffice post = new PostOffice(context, server.port());
            String number = resolved(post);
            post.dispatch.ask(post.call(number, Map.of()));
            post.runDue();
            Message refused = post.outbound(number).get(0);
            assertThat(post.deliveryOf(refused).state()).isEqualTo(Delivery.State.FAILED);
            assertThat(sql.queryForList("SELECT body FROM outbox_items WHERE message_id = ?", refused.id()))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("body")).isNull());

            post.sendAgain(refused);
            post.runDue();
            String first = tokenIn(partOf(server, refused, 0));
            assertThat(outbox.bounced(post.smtp.messageId(refused.id()), "mailbox full"))
                    .isTrue();
            post.sendAgain(refused);
            post.runDue();

            String second = tokenIn(partOf(server, server.taken().size() - 1, 0));
            assertThat(second).isNotEqualTo(first);
            assertThat(surveys.open(second).answered()).isFalse();
        }
    }

    private String resolved(PostOffice post) {
        String number = post.openTicket();
        var triage = new Triage("delivery", null, null, null, "en", 30, "orders", new Deadlines(null, null));
        lifecycle.triaged(number, triage, Actor.SYSTEM);
        lifecycle.resolved(number, null, Actor.SYSTEM);
        return number;
    }

    private static String tokenIn(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static String partOf(FakeSmtp server, Message message, int part) throws Exception {
        int first = server.taken().stream()
                .map(taken -> taken.id().contains(message.id()))
                .toList()
                .indexOf(true);
        return partOf(server, first, part);
    }

    private static String partOf(FakeSmtp server, int position, int part) throws Exception {
        List<String> lines = server.taken().get(position).lines();
        byte[] raw = String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        return (String) ((Multipart) mail.getContent()).getBodyPart(part).getContent();
    }
}
