package io.casework.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.casework.ApplicationTest;
import io.casework.cases.Attachment;
import io.casework.cases.Attachments;
import io.casework.cases.CaseType;
import io.casework.shared.Ids;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@ApplicationTest
class MailboxTests {

    private static final int MANY = 60;

    @Autowired
    PostRoom post;

    @Autowired
    Inbox inbox;

    @Autowired
    MailboxRegister register;

    @Autowired
    Attachments attachments;

    private final String id = "box-" + Ids.next();
    private GreenMail server = started();
    private GreenMailUser user = user();

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void manyMails_areFiledOnceEach() throws Exception {
        for (int i = 0; i < MANY; i++) {
            deliver(Eml.from("writer" + i + "-" + id + "@example.test"));
        }

        fetch(port());
        fetch(port());
        post.fileAll();

        List<Filed> all = post.all(id);
        assertThat(all).hasSize(MANY).allMatch(mail -> mail.state() == Outcome.State.FILED);
        assertThat(all.stream().map(Filed::caseNumber).distinct()).hasSize(MANY);
        assertThat(inServer()).hasSize(MANY).allMatch(flags -> flags.contains(Flags.Flag.SEEN));
    }

    @Test
    void mails_goToTheArchive_whenThereIsOne() throws Exception {
        deliver(Eml.from(sender()));

        fetch(mailbox(port(), "Handled"), PostRoom.settings());

        assertThat(inServer()).isEmpty();
        assertThat(post.all(id)).hasSize(1);
    }

    @Test
    void mailThatWasCopiedToTheArchive_whenItsNodeDied_isThereOnce() throws Exception {
        deliver(Eml.from(sender()));
        deliver(Eml.from(sender()));
        fetch(port());
        try (ImapConnection connection = ImapConnection.open(mailbox(port(), null))) {
            var archive = connection.folder().getStore().getFolder("Handled");
            archive.create(Folder.HOLDS_MESSAGES);
            connection.folder().copyMessages(connection.folder().getMessages(1, 1), archive);
            register.read(id, connection.folder().getUIDValidity(), 1);
        }

        fetch(mailbox(port(), "Handled"), PostRoom.settings());

        assertThat(inServer()).isEmpty();
        assertThat(inServer("Handled")).hasSize(2);
        assertThat(post.all(id)).hasSize(2);
    }

    @Test
    void folderMadeAnew_doesNotBringWhatWasReadBeforeTheFirstVisit() throws Exception {
        fetch(port());
        Instant twoHoursAgo = Instant.now().minus(Duration.ofHours(2));
        server.stop();
        awaitNextSecond();
        server = started();
        user = user();
        append(Flags.Flag.SEEN, twoHoursAgo);
        append(Flags.Flag.SEEN, Instant.now());
        append(Flags.Flag.FLAGGED, twoHoursAgo);

        fetch(port());
        fetch(port());

        assertThat(post.all(id)).hasSize(2);
    }

    private void append(Flags.Flag flag, Instant arrivedAt) throws MessagingException {
        var mail =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(Eml.from(sender()).bytes())) {
                    @Override
                    public Date getReceivedDate() {
                        return Date.from(arrivedAt);
                    }
                };
        mail.setFlag(flag, true);
        try (ImapConnection connection = ImapConnection.open(mailbox(port(), null))) {
            connection.folder().appendMessages(new Message[] {mail});
        }
    }

    @Test
    void folderMadeAnew_bringsNothingTwice() throws Exception {
        List<Eml> mails = List.of(Eml.from(sender()), Eml.from(sender()).saying("More"));
        mails.forEach(this::deliver);
        fetch(port());
        post.fileAll();

        server.stop();
        awaitNextSecond();
        server = started();
        user = user();
        mails.forEach(this::deliver);
        fetch(port());
        post.fileAll();

        assertThat(post.all(id))
                .extracting(Filed::state)
                .containsExactlyInAnyOrder(
                        Outcome.State.FILED, Outcome.State.FILED, Outcome.State.DUPLICATE, Outcome.State.DUPLICATE);
    }

    @Test
    void firstVisit_leavesOutWhatWasReadBefore() throws Exception {
        deliverReadMails(201);
        deliver(Eml.from(sender()));

        fetch(port());
        assertThat(post.all(id)).hasSize(1);

        deliverReadMails(1);
        fetch(port());
        assertThat(post.all(id)).hasSize(2);
    }

    @Test
    void firstVisit_takesAll_whereTheHistoryIsWanted() throws Exception {
        deliverReadMails(2);

        fetch(mailbox(port(), null, true), PostRoom.settings());

        assertThat(post.all(id)).hasSize(2);
    }

    private void deliverReadMails(int count) throws MessagingException {
        for (int i = 0; i < count; i++) {
            deliver(Eml.from(sender()));
        }
        try (ImapConnection connection = ImapConnection.open(mailbox(port(), null))) {
            Message[] all = connection.folder().getMessages();
            int first = all.length - count + 1;
            connection.folder().setFlags(first, all.length, new Flags(Flags.Flag.SEEN), true);
        }
    }

    /** The server of the tests takes the second in which a folder was made for its UIDVALIDITY. */
    private static void awaitNextSecond() {
        long second = System.currentTimeMillis() / 1_000;
        await().until(() -> System.currentTimeMillis() / 1_000 > second);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1_500, 60_000, 150_000})
    void connectionCutInTheMiddle_losesAndDoublesNothing(int afterBytes) throws Exception {
        for (int i = 0; i < 3; i++) {
            deliver(Eml.from(sender()).saying("words ".repeat(10_000) + i));
        }
        try (CutConnection cut = new CutConnection(port(), afterBytes)) {
            assertThatThrownBy(() -> fetch(cut.port())).isInstanceOf(Exception.class);
        }

        fetch(port());
        post.fileAll();

        assertThat(post.all(id)).hasSize(3).allMatch(mail -> mail.state() == Outcome.State.FILED);
    }

    @Test
    void twoNodesAtOnce_takeEachMailOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            deliver(Eml.from("writer" + i + "-" + id + "@example.test"));
        }
        Callable<Boolean> node = () -> {
            fetch(port());
            return true;
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var done : pool.invokeAll(List.of(node, node))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        post.fileAll();

        assertThat(post.all(id)).hasSize(40).allMatch(mail -> mail.state() == Outcome.State.FILED);
    }

    @Test
    void oneNode_holdsAMailbox() {
        assertThat(register.hold(id, "a", Duration.ofMinutes(1))).isTrue();
        assertThat(register.hold(id, "b", Duration.ofMinutes(1))).isFalse();
        assertThat(register.hold(id, "a", Duration.ofMinutes(-1))).isTrue();
        assertThat(register.hold(id, "b", Duration.ofMinutes(1))).isTrue();
        register.release(id, "b");
        assertThat(register.hold(id, "a", Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void tooLargeMail_isNoted_andStaysFlagged() throws Exception {
        deliver(Eml.from(sender()).with("Subject", "All my photos").saying("x".repeat(2_000_000)));

        var small = new MailboxSettings(List.of(mailbox(port(), null)), DataSize.ofMegabytes(1));
        fetch(mailbox(port(), "Handled"), small);
        post.fileAll();

        assertThat(post.all(id)).singleElement().extracting(Filed::state).isEqualTo(Outcome.State.FILED);
        assertThat(inServer()).singleElement().matches(flags -> flags.contains(Flags.Flag.FLAGGED));
    }

    @Test
    void largeFiles_comeThrough() throws Exception {
        byte[] large = new byte[20 * 1024 * 1024];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
        deliver(Eml.from(sender())
                .multipart(
                        "multipart/mixed",
                        Eml.part("text/plain", "See"),
                        Eml.file("application/pdf", "large.pdf", large)));

        fetch(port());
        post.fileAll();

        String number = String.valueOf(post.all(id).get(0).caseNumber());
        assertThat(attachments.list(number))
                .singleElement()
                .extracting(Attachment::byteCount)
                .isEqualTo((long) large.length);
    }

    @Test
    void serverTellsOfNewMail() throws Exception {
        var timer = Executors.newSingleThreadScheduledExecutor();
        Mailbox patient = patient(mailbox(port(), null));
        var watch = new MailboxWatch(
                patient,
                "node",
                new MailFetch(inbox, register, PostRoom.settings(patient)),
                register,
                post::fileDue,
                timer);
        var thread = new Thread(watch);
        thread.start();
        try {
            deliverUntilMoreAreFetchedThan(0);
            deliverUntilMoreAreFetchedThan(post.all(id).size());
        } finally {
            watch.stop();
            thread.join();
            timer.shutdownNow();
        }
    }

    /** A mail that comes just before the server listens is told of with the next one. */
    private void deliverUntilMoreAreFetchedThan(int count) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    deliver(Eml.from(sender()));
                    return post.all(id).size() > count;
                });
    }

    @Test
    void passwords_areNotShown() {
        assertThat(mailbox(1, null).toString()).doesNotContain("secret");
    }

    private static Mailbox patient(Mailbox mailbox) {
        return new Mailbox(
                mailbox.id(),
                mailbox.host(),
                mailbox.port(),
                mailbox.username(),
                mailbox.password(),
                mailbox.tls(),
                mailbox.folder(),
                mailbox.addresses(),
                Duration.ofHours(1),
                true,
                null,
                false,
                CaseType.TICKET);
    }

    private static Mailbox in(String folder, Mailbox mailbox) {
        return new Mailbox(
                mailbox.id(),
                mailbox.host(),
                mailbox.port(),
                mailbox.username(),
                mailbox.password(),
                mailbox.tls(),
                folder,
                mailbox.addresses(),
                mailbox.poll(),
                false,
                null,
                false,
                CaseType.TICKET);
    }

    private Mailbox mailbox(int port, @Nullable String archive) {
        return mailbox(port, archive, false);
    }

    private Mailbox mailbox(int port, @Nullable String archive, boolean importHistory) {
        Mailbox usual = PostRoom.mailbox(id, port);
        return new Mailbox(
                id,
                "localhost",
                port,
                usual.username(),
                usual.password(),
                usual.tls(),
                "INBOX",
                usual.addresses(),
                usual.poll(),
                false,
                archive,
                importHistory,
                CaseType.TICKET);
    }

    private void fetch(int port) throws MessagingException {
        fetch(mailbox(port, null), PostRoom.settings());
    }

    private void fetch(Mailbox mailbox, MailboxSettings settings) throws MessagingException {
        register.hold(id, "node", Duration.ofMinutes(1));
        try (ImapConnection connection = ImapConnection.open(mailbox)) {
            new MailFetch(inbox, register, settings).fetch(mailbox, connection.folder());
        }
    }

    private String sender() {
        return "ada-" + Ids.next() + "@example.test";
    }

    private void deliver(Eml mail) {
        try {
            user.deliver(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes())));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The flags of each mail that is still in the folder. */
    private List<Flags> inServer() throws MessagingException {
        return inServer("INBOX");
    }

    private List<Flags> inServer(String folder) throws MessagingException {
        try (ImapConnection connection = ImapConnection.open(in(folder, mailbox(port(), null)))) {
            List<Flags> all = new ArrayList<>();
            for (Message mail : connection.folder().getMessages()) {
                all.add(mail.getFlags());
            }
            return all;
        }
    }

    private int port() {
        return server.getImap().getPort();
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return server;
    }

    private GreenMailUser user() {
        return server.setUser(id + "@casework.test", id + "@casework.test", "secret");
    }
}
