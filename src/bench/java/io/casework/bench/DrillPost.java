package io.casework.bench;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The mail servers of the drill: the customers' mailboxes, and ours, which the nodes read. */
final class DrillPost implements AutoCloseable {

    static final String OURS = "help@casework.example";
    static final String PASSWORD = "drill";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final GreenMailUser ours;
    private final SlowLink link;

    DrillPost() {
        startQuietly();
        ours = server.setUser(OURS, OURS, PASSWORD);
        server.getUserManager().setMessageDeliveryHandler((mail, address) -> {
            arrivals.add(arrival(address.getEmail(), mail.getMessage()));
            return userOf(address.getEmail());
        });
        link = new SlowLink(server.getSmtp().getPort());
    }

    /** A node that dies cuts its connections, which the server's threads need not tell of. */
    private void startQuietly() {
        var group = new ThreadGroup("post") {
            @Override
            public void uncaughtException(Thread thread, Throwable failure) {
                // What matters of it is in the laws.
            }
        };
        var starter = new Thread(group, server::start);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail as its receiver got it, the same one perhaps once more. */
    record Arrival(String to, String id, String text) {}

    SlowLink link() {
        return link;
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** What has arrived so far, in this order. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** @param answered the Message-ID of the mail that this one answers, null for none */
    void write(String from, String id, String subject, String text, @Nullable String answered) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            mail.setFrom(from);
            mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(OURS));
            mail.setSubject(subject);
            mail.setText(text, "UTF-8");
            if (answered != null) {
                mail.setHeader("In-Reply-To", answered);
            }
            mail.saveChanges();
            ours.deliver(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private GreenMailUser userOf(String address) {
        GreenMailUser known = server.getUserManager().getUserByEmail(address);
        try {
            return known == null ? server.getUserManager().createUser(address, address, PASSWORD) : known;
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arrival arrival(String to, MimeMessage mail) {
        try {
            return new Arrival(to, mail.getMessageID(), text(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        return content instanceof Multipart parts ? text(parts.getBodyPart(0)) : String.valueOf(content);
    }

    @Override
    public void close() {
        link.close();
        server.stop();
    }
}
