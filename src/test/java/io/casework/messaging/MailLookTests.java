package io.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.casework.ApplicationTest;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Conversation;
import io.casework.cases.Deadlines;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.NewAttachment;
import io.casework.cases.NewMessage;
import io.casework.cases.Triage;
import io.casework.identity.Actor;
import io.casework.sales.SalesLeads;
import io.casework.shared.Ids;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a customer's mail program gets to see. */
@ApplicationTest
class MailLookTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversation conversation;

    @Autowired
    MailIds mailIds;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    SalesLeads salesLeads;

    private static final GreenMail greenMail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private PostOffice post;

    @BeforeAll
    static void start() {
        greenMail.start();
    }

    @AfterAll
    static void stop() {
        greenMail.stop();
    }

    @BeforeEach
    void open() {
        PostOffice.forgetWhatOthersQueued(context);
        post = new PostOffice(context, greenMail.getSmtp().getPort());
    }

    @Test
    void answersInTheCustomersThread() throws Exception {
        String number = post.openTicket();
        mailIds.remember(question(number, 1), number, "m-1", Direction.INBOUND);
        Message first = post.reply(number, "We look into it.");
        mailIds.remember(question(number, 2), number, "m-2", Direction.INBOUND);
        Message second = post.reply(number, "Found it – it is on its way.");

        MimeMessage mail = sent(second);

        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + second.id() + ".casework@fernhill.example>");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly(question(number, 2));
        assertThat(mail.getHeader("References")[0].split("\\s+"))
                .containsExactly(
                        question(number, 1), "<" + first.id() + ".casework@fernhill.example>", question(number, 2));
        assertThat(mail.getSubject()).isEqualTo("Re: Where is my parcel? [" + number + "]");
        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress("help@fernhill.example", "Fernhill customer care"));
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void showsTheAnswer_theSignature_andWhatItAnswers() throws Exception {
        Message reply = post.reply(post.openTicket(), "It is <b>on</b> its way.\n\nÜber Köln.");

        Multipart parts = (Multipart) sent(reply).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(textOf(parts, 0))
                .isEqualTo(
                        """
                        It is <b>on</b> its way.

                        Über Köln.

                        Alice Adams
                        Fernhill

                        You wrote:
                        > It should be here.
                        > Since Monday.
                        """);
        assertThat(textOf(parts, 1))
                .contains("It is &lt;b&gt;on&lt;/b&gt; its way.<br>", "Über Köln.", "Alice Adams<br>Fernhill<br>")
                .contains(
                        "<blockquote type=\"cite\"><p dir=\"auto\">It should be here.<br>Since Monday.<br></p></blockquote>");
    }

    @Test
    void carriesTheFiles() throws Exception {
        String number = post.openTicket();
        byte[] bytes = "price;count\n1;2\n".getBytes(StandardCharsets.UTF_8);
        NewMessage written = NewMessage.outbound("The list.", PostOffice.AGENT)
                .withAttachments(List.of(new NewAttachment.Inline("Preisliste für Ärzte.csv", bytes)));
        Message reply = conversation.add(number, written, PostOffice.AGENT);
        post.dispatch.send(post.call(number, Map.of()), reply.id());

        Multipart parts = (Multipart) sent(reply).getContent();

        assertThat(parts.getCount()).isEqualTo(2);
        Part file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("Preisliste für Ärzte.csv");
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void declaresThatNobodyWroteIt_soThatRobotsDoNotAnswer() throws Exception {
        String number = post.openTicket();
        post.dispatch.send(post.call(number, Map.of()), Template.REJECTION);

        MimeMessage rejection = sent(post.outbound(number).get(0));

        assertThat(rejection.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(textOf((Multipart) rejection.getContent(), 0))
                .contains("Hello Ada Marsh")
                .doesNotContain("{", "}");
    }

    @Test
    void offersNotToAskAgain_inASurvey() throws Exception {
        String number = post.openTicket();
        var triage = new Triage("delivery", null, null, null, "de", 30, "orders", new Deadlines(null, null));
        lifecycle.triaged(number, triage, Actor.SYSTEM);
        lifecycle.resolved(number, null, Actor.SYSTEM);
        post.dispatch.send(post.call(number, Map.of()), Template.SURVEY);

        MimeMessage survey = sent(post.outbound(number).get(0));

        assertThat(survey.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(survey.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:help@fernhill.example?subject=unsubscribe>");
        assertThat(textOf((Multipart) survey.getContent(), 0)).contains("Sie schrieben:");
    }

    @Test
    void letsAMailProgram_endTheMailsWithOneClick() throws Exception {
        String lead = salesLeads.opened().number();
        lifecycle.nurtured(lead, Actor.SYSTEM);
        post.dispatch.nurture(post.call(lead, Map.of()));

        MimeMessage mail = sent(post.outbound(lead).get(0));

        String header = mail.getHeader("List-Unsubscribe", null);
        assertThat(header)
                .matches("(?s)<https://desk\\.example\\.com/unsubscribe/[\\w-]{43}>,\\s+"
                        + "<mailto:help@fernhill\\.example\\?subject=unsubscribe>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String url = header.substring(1, header.indexOf('>'));
        assertThat(textOf((Multipart) mail.getContent(), 0)).contains(url);
        assertThat(textOf((Multipart) mail.getContent(), 1)).contains("<a href=\"" + url + "\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Help\r\nBcc: everybody@example.com",
                "Help\nX-Evil: 1",
                "Help\u2028Bcc: a@example.com",
                "\u0000Help\u000b\u000cBcc: a@example.com\r",
                "Hilfe für Ärzte 🙂 ÄÖÜ ÄÖÜ ÄÖÜ ÄÖÜ ÄÖÜ ÄÖÜ ÄÖÜ ÄÖÜ ÄÖÜ ÄÖÜ ÄÖÜ ÄÖÜ"
            })
    void letsNobodyWriteHeaders(String hostile) throws Exception {
        MimeMessage mail = reread(composer().compose(draft("ada@example.com", hostile, hostile)));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject())
                .isEqualTo(hostile.replaceAll("[\\p{Cntrl}\\u2028]+", " ").strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "ada@example.com,eve@example.com",
                "ada@example.com\r\nBcc: eve@example.com",
                "ada@example.com\r\nRCPT TO:<eve@example.com>",
                "Ada <ada@example.com>",
                "ädä@example.com",
                "ada@exa mple.com"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> composer().compose(draft(address, null, "Hello")))
                .isInstanceOf(jakarta.mail.internet.AddressException.class);
    }

    @Test
    void writesHostsInAscii() throws Exception {
        MimeMessage mail = composer().compose(draft("ada@bücher.example", null, "Hello"));

        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("ada@xn--bcher-kva.example"));
    }

    @Test
    void refusesASignatureWithAVariableThatDoesNotExist() {
        var settings = new MessagingSettings("Fernhill", Map.of("orders", "{agnet}"), java.net.URI.create("http://x"));

        assertThatThrownBy(() -> new Signatures(settings, context.getBean(io.casework.identity.Teams.class)))
                .hasMessageContaining("{agnet}")
                .hasMessageContaining("agent");
    }

    private MailComposer composer() {
        return new MailComposer(post.smtp, context.getBean(io.casework.cases.Attachments.class), post.clock);
    }

    private static MailComposer.Draft draft(String to, @org.jspecify.annotations.Nullable String name, String subject) {
        var letter = new Letter("en", "Hello", null, null, null);
        String id = "<" + Ids.next() + "@fernhill.example>";
        return new MailComposer.Draft(
                id, to, name, null, subject, letter, List.of(), null, null, false, null, List.of());
    }

    private static MimeMessage reread(MimeMessage mail) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        mail.writeTo(bytes);
        return new MimeMessage(null, new java.io.ByteArrayInputStream(bytes.toByteArray()));
    }

    private MimeMessage sent(Message message) throws Exception {
        post.runDue();
        String id = "<" + message.id() + ".casework@fernhill.example>";
        return Arrays.stream(greenMail.getReceivedMessages())
                .filter(mail -> id.equals(idOf(mail)))
                .findFirst()
                .orElseThrow();
    }

    private static String idOf(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String question(String number, int which) {
        return "<" + number + "." + which + "@mail.example.com>";
    }

    private static String textOf(Multipart parts, int index) throws Exception {
        return String.valueOf(parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }
}
