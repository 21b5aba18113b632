package io.casework.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Deadlines;
import io.casework.cases.Delivery;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.NewMessage;
import io.casework.cases.Participant;
import io.casework.cases.Triage;
import io.casework.identity.Actor;
import io.casework.messaging.MailIds;
import io.casework.shared.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class FileMailTests {

    @Autowired
    PostRoom post;

    @Autowired
    Cases cases;

    @Autowired
    Conversation conversation;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    MailIds mailIds;

    private String ada = "";
    private String number = "";

    @BeforeEach
    void adaWrites() {
        ada = "ada-" + Ids.next() + "@example.test";
        number = Objects.requireNonNull(
                post.delivered(Eml.from("Ada Marsh <" + ada + ">").with("Cc", "Ben <ben-" + ada + ">"))
                        .caseNumber());
    }

    @Test
    void mail_opensACase_ofItsSender() {
        CaseFile file = cases.find(number);
        Message first = messages().get(0);

        assertThat(file.subject()).isEqualTo("My parcel");
        assertThat(file.customer().email()).isEqualTo(ada);
        assertThat(file.customer().name()).isEqualTo("Ada Marsh");
        assertThat(first.body()).isEqualTo("Hello, where is my parcel?");
        assertThat(first.letter()).satisfies(letter -> {
            assertThat(letter.from()).isEqualTo("Ada Marsh <" + ada + ">");
            assertThat(letter.cc()).isEqualTo("Ben <ben-" + ada + ">");
        });
    }

    @Test
    void answersToOurMail_areTrusted_whoeverWrites() {
        String ours = weWrite();

        Filed customers = post.delivered(Eml.from(ada).with("In-Reply-To", ours));
        Filed colleagues = post.delivered(Eml.from("Cy <cy@example.test>").with("References", "<x@y> " + ours));

        assertThat(customers.caseNumber()).isEqualTo(number);
        assertThat(colleagues.caseNumber()).isEqualTo(number);
        assertThat(messages())
                .last()
                .extracting(Message::author)
                .isEqualTo(new Participant(Participant.Kind.CUSTOMER, null, "Cy"));
    }

    @Test
    void caseNumbers_areTrusted_fromWhoTakesPart() {
        assertThat(post.delivered(Eml.from(ada).with("Subject", "Re: parcel [" + number + "]"))
                        .caseNumber())
                .isEqualTo(number);
        assertThat(post.delivered(Eml.from("ben-" + ada).with("Subject", "about " + number.toLowerCase(Locale.ROOT)))
                        .caseNumber())
                .isEqualTo(number);
        assertThat(post.delivered(Eml.from(ada).with("To", "support+" + number + "@casework.test"))
                        .caseNumber())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject", "To", "References"})
    void claims_ofStrangers_openACaseOfTheirOwn(String field) {
        String firstMail = post.lastRfcId();
        Eml forged = Eml.from("Mallory <mallory-" + ada + ">").with("Reply-To", ada);
        String claim =
                switch (field) {
                    case "Subject" -> "Re: [" + number + "]";
                    case "To" -> "support+" + number + "@casework.test";
                    default -> firstMail;
                };

        Filed filed = post.delivered(forged.with(field, claim));

        assertThat(filed.caseNumber()).isNotNull().isNotEqualTo(number);
        assertThat(messages()).hasSize(1);
        assertThat(messages(filed.caseNumber())).last().satisfies(note -> {
            assertThat(note.direction()).isEqualTo(Direction.NOTE);
            assertThat(note.body()).contains(number);
        });
    }

    @Test
    void sameMailTwice_isOneMessage() {
        Eml mail = Eml.from(ada).with("Subject", number);
        Filed first = post.delivered(mail);
        Filed again = post.delivered(mail.with("Received", "from elsewhere"));

        assertThat(first.state()).isEqualTo(Outcome.State.FILED);
        assertThat(again.state()).isEqualTo(Outcome.State.DUPLICATE);
        assertThat(messages()).hasSize(2);
    }

    @Test
    void sameIdOtherWords_areNotLost_andNoSecondCase() {
        Eml mail = Eml.from(ada);
        String opened = post.delivered(mail).caseNumber();

        assertThat(post.delivered(mail.saying("Other words")).caseNumber()).isEqualTo(opened);
        assertThat(messages(opened)).extracting(Message::body).contains("Other words");
    }

    @Test
    void mailsWithoutId_areToldApartByWhatTheySay() {
        Eml mail = Eml.from(ada).without("Message-ID").with("Subject", number);

        assertThat(post.delivered(mail).state()).isEqualTo(Outcome.State.FILED);
        assertThat(post.delivered(mail).state()).isEqualTo(Outcome.State.DUPLICATE);
        assertThat(post.delivered(mail.saying("More")).state()).isEqualTo(Outcome.State.FILED);
    }

    @Test
    void automaticReplies_moveNothing() {
        String ours = weWrite();
        waiting();

        Filed filed = post.delivered(Eml.from(ada).with("In-Reply-To", ours).with("Auto-Submitted", "auto-replied"));

        assertThat(filed.caseNumber()).isEqualTo(number);
        assertThat(cases.find(number).status()).isEqualTo(CaseStatus.WAITING);
        assertThat(cases.find(number).milestones().lastInboundAt())
                .isEqualTo(cases.find(number).milestones().openedAt());
        assertThat(messages()).last().extracting(Message::direction).isEqualTo(Direction.NOTE);
    }

    @Test
    void mailsThroughAList_areSaid_notNoted() {
        String ours = weWrite();

        post.delivered(Eml.from(ada)
                .with("In-Reply-To", ours)
                .with("List-Id", "<all.example.test>")
                .with("Precedence", "list"));

        assertThat(messages()).last().extracting(Message::direction).isEqualTo(Direction.INBOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "X-Autoreply: yes",
                "Precedence: auto_reply",
                "Return-Path: <>",
                "Subject: Out of office until Monday",
                "Subject: Abwesenheitsnotiz"
            })
    void automaticReplies_toNothing_openNothing(String line) {
        String[] field = line.split(": ", 2);

        Filed filed = post.delivered(Eml.from(ada).with(field[0], field[1]));

        assertThat(filed.state()).isEqualTo(Outcome.State.IGNORED);
        assertThat(filed.caseNumber()).isNull();
    }

    @Test
    void alertsAndLists_openCases() {
        assertThat(post.delivered(Eml.from(ada).with("Auto-Submitted", "auto-generated"))
                        .caseNumber())
                .isNotNull();
        assertThat(post.delivered(Eml.from(ada).with("Precedence", "bulk")).caseNumber())
                .isNotNull();
    }

    @Test
    void bounces_areToldOfTheMessage() {
        String ours = weWrite();

        post.delivered(Eml.from("MAILER-DAEMON@mx.test")
                .multipart(
                        "multipart/report; report-type=delivery-status",
                        Eml.part("text/plain", "Sorry"),
                        Eml.part(
                                "message/delivery-status",
                                "Reporting-MTA: dns; mx\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user"),
                        Eml.part("text/rfc822-headers", "Message-ID: " + ours)));

        Message reply = messages().stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .findFirst()
                .orElseThrow();
        assertThat(reply.delivery()).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.BOUNCED);
            assertThat(delivery.detail()).contains("550 no such user");
        });
        assertThat(messages()).last().extracting(Message::direction).isEqualTo(Direction.NOTE);
    }

    @Test
    void bounces_ofForeignMail_areIgnored() {
        assertThat(post.delivered(Eml.from("mailer-daemon@mx.test").saying("Message-ID: <made-up@x>"))
                        .state())
                .isEqualTo(Outcome.State.IGNORED);
    }

    @Test
    void ownMail_goesNowhere() {
        String ours = weWrite();

        assertThat(post.delivered(Eml.from("Support <support@casework.test>")).state())
                .isEqualTo(Outcome.State.REFUSED);
        assertThat(post.delivered(Eml.from("support+x@casework.test")).state()).isEqualTo(Outcome.State.REFUSED);
        assertThat(post.delivered(Eml.from(ada).with("Message-ID", ours)).state())
                .isEqualTo(Outcome.State.REFUSED);
    }

    @Test
    void forms_speakForTheirCustomer() {
        Filed filed = post.delivered(Eml.from("noreply@shop.test").with("Reply-To", "Dee <dee@example.test>"));

        assertThat(cases.find(String.valueOf(filed.caseNumber())).customer().email())
                .isEqualTo("dee@example.test");
    }

    @Test
    void mailsWithoutSender_areFiled() {
        assertThat(post.delivered(Eml.from("nobody at all")).state()).isEqualTo(Outcome.State.FILED);
    }

    /** Two machines that answer each other without saying that they are machines. */
    @Test
    void loops_areHeard_butMoveNothing() {
        String ours = weWrite();
        for (int i = 0; i < 20; i++) {
            assertThat(post.delivered(Eml.from(ada).with("In-Reply-To", ours).saying("Answer " + i))
                            .state())
                    .isEqualTo(Outcome.State.FILED);
        }

        assertThat(messages().stream().filter(message -> message.direction() == Direction.INBOUND))
                .hasSizeLessThan(9);
        assertThat(messages()).hasSize(22);
    }

    @Test
    void closedCases_areFollowedUp() {
        String ours = weWrite();
        triage();
        lifecycle.resolved(number, null, Actor.SYSTEM);
        lifecycle.closed(number, Actor.SYSTEM);

        Filed filed = post.delivered(Eml.from(ada).with("In-Reply-To", ours));

        assertThat(cases.find(String.valueOf(filed.caseNumber())).followUpOf()).isEqualTo(number);
        assertThat(messages(filed.caseNumber()).get(0).letter()).isNotNull();
    }

    @Test
    void poison_isParked_andKeepsNobodyWaiting() {
        Filed poison = post.broken(Eml.from(ada).saying("poison"));

        assertThat(post.delivered(Eml.from(ada)).state()).isEqualTo(Outcome.State.FILED);
        assertThat(poison.state()).isEqualTo(Outcome.State.RECEIVED);
        assertThat(post.afterManyTries(poison).state()).isEqualTo(Outcome.State.PARKED);
    }

    private String weWrite() {
        Message reply = conversation.add(number, NewMessage.outbound("It is on its way.", Actor.SYSTEM), Actor.SYSTEM);
        String rfcId = "<" + Ids.next() + ".casework@casework.test>";
        mailIds.remember(rfcId, number, reply.id(), Direction.OUTBOUND);
        post.left(rfcId, reply);
        return rfcId;
    }

    private void waiting() {
        triage();
        lifecycle.awaitCustomer(number, Actor.SYSTEM);
    }

    private void triage() {
        lifecycle.triaged(
                number,
                new Triage("orders", "cancel-order", null, null, null, 50, "orders", new Deadlines(null, null)),
                Actor.SYSTEM);
    }

    private List<Message> messages() {
        return messages(number);
    }

    private List<Message> messages(@Nullable String caseNumber) {
        return conversation.list(String.valueOf(caseNumber), null, 100).items();
    }
}
