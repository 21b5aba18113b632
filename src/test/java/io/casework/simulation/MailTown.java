package io.casework.simulation;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mail server with everybody's mailbox: the company's and its customers'. */
final class MailTown implements AutoCloseable {

    static final String SUPPORT = "help@fernhill.example";
    static final String SALES = "sales@fernhill.example";
    static final String PASSWORD = "secret";

    private static final String HOST = "127.0.0.1";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP)
    });

    MailTown() {
        server.start();
        moveIn(SUPPORT);
        moveIn(SALES);
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    void moveIn(String address) {
        server.setUser(address, address, PASSWORD);
    }

    /** An empty mail, to be written and posted. */
    MimeMessage paper() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", HOST);
        properties.setProperty("mail.smtp.port", String.valueOf(smtpPort()));
        return new MimeMessage(Session.getInstance(properties));
    }

    void post(MimeMessage mail, String from, String to) {
        try {
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            Transport.send(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads one mail in somebody's mailbox. */
    Letter read(String address, String id) {
        return inMailbox(address, folder -> {
            for (Message mail : withIds(folder)) {
                if (id.equals(idOf(mail))) {
                    return new Letter(id, mail.getSubject(), plain(mail));
                }
            }
            throw new IllegalStateException(address + " has not got " + id);
        });
    }

    /** The Message-IDs in somebody's mailbox as they came. */
    List<String> ids(String address) {
        return inMailbox(address, folder -> {
            List<String> ids = new ArrayList<>();
            for (Message mail : withIds(folder)) {
                ids.add(idOf(mail));
            }
            return ids;
        });
    }

    private interface Visit<T> {
        T to(Folder folder) throws MessagingException, IOException;
    }

    private <T> T inMailbox(String address, Visit<T> visit) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(HOST, imapPort(), address, PASSWORD);
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            return visit.to(folder);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message[] withIds(Folder folder) throws MessagingException {
        Message[] mails = folder.getMessages();
        var profile = new FetchProfile();
        profile.add("Message-ID");
        folder.fetch(mails, profile);
        return mails;
    }

    private static String idOf(Message mail) throws MessagingException {
        return mail.getHeader("Message-ID")[0];
    }

    private static String plain(Message mail) throws MessagingException, IOException {
        Object content = mail.getContent();
        while (content instanceof Multipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return content.toString();
    }

    /** How many mails were delivered to whomever. */
    int delivered() {
        return server.getReceivedMessages().length;
    }

    @Override
    public void close() {
        server.stop();
    }
}
