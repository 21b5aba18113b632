package io.casework.messaging;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands mail to the mail server, one connection a mail, and tells how it went. */
@Component
class SmtpServer {

    static final String SILENT = "the mail server does not answer";
    static final String SHUT = "the mail server does not let us in";

    private static final Logger log = LoggerFactory.getLogger(SmtpServer.class);
    private static final int PERMANENT = 500;
    private static final int TEMPORARY = 400;
    private static final int CLOSING = 421;

    private final SmtpSettings settings;
    private final AtomicBoolean away = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mail-timer");
        thread.setDaemon(true);
        return thread;
    });

    SmtpServer(SmtpSettings settings) {
        this.settings = settings;
    }

    Attempt send(MimeMessage mail) {
        try (TimedSockets sockets = new TimedSockets(timer, settings.limit())) {
            return send(mail, Session.getInstance(properties(sockets)));
        }
    }

    private Attempt send(MimeMessage mail, Session session) {
        Transport transport = null;
        try {
            transport = session.getTransport("smtp");
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
            transport.sendMessage(mail, mail.getAllRecipients());
            away.set(false);
            return Attempt.ACCEPTED;
        } catch (AuthenticationFailedException e) {
            return away(SHUT, e);
        } catch (MessagingException e) {
            return attemptOf(e);
        } finally {
            closeQuietly(transport);
        }
    }

    private Attempt attemptOf(MessagingException failure) {
        Answer answer = Answer.of(failure);
        if (answer == null || answer.code() < TEMPORARY || answer.code() == CLOSING) {
            return away(SILENT, failure);
        }
        away.set(false);
        return answer.code() < PERMANENT ? Attempt.later(answer.text()) : new Attempt.Refused(answer.text());
    }

    /** Logged once for each time that it goes away, for there may be much mail. */
    private Attempt away(String detail, MessagingException failure) {
        if (away.compareAndSet(false, true)) {
            log.warn("Mail waits, {}: {}", detail, failure.getClass().getSimpleName());
        }
        return Attempt.unreachable(detail);
    }

    private Properties properties(TimedSockets sockets) {
        Properties properties = new Properties();
        String timeout = String.valueOf(settings.timeout().toMillis());
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.sendpartial", "false");
        properties.put("mail.smtp.localhost", settings.messageId("").replaceAll(".*@|>", ""));
        properties.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == SmtpSettings.Tls.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() == SmtpSettings.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls() == SmtpSettings.Tls.STARTTLS));
        return properties;
    }

    /** The mail is where it is by now; that saying good-bye fails changes nothing. */
    private static void closeQuietly(@Nullable Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            log.debug(
                    "The connection to the mail server did not end well: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** What the server said, on one line. */
    private record Answer(int code, String text) {

        /** The server's last word; null when it said none. */
        static @Nullable Answer of(MessagingException failure) {
            return chain(failure).stream()
                    .map(Answer::ofOne)
                    .filter(answer -> answer != null && answer.code() > 0)
                    .reduce(null, (first, next) -> first == null || next.code() > first.code() ? next : first);
        }

        private static List<Exception> chain(MessagingException failure) {
            List<Exception> chain = new ArrayList<>();
            for (Exception next = failure; next != null && chain.size() < 20; next = following(next)) {
                chain.add(next);
            }
            return chain;
        }

        private static @Nullable Exception following(Exception e) {
            return e instanceof MessagingException messaging ? messaging.getNextException() : null;
        }

        private static @Nullable Answer ofOne(Exception e) {
            if (e instanceof SMTPAddressFailedException address) {
                return new Answer(address.getReturnCode(), onOneLine(address));
            }
            if (e instanceof SMTPSendFailedException sending) {
                return new Answer(sending.getReturnCode(), onOneLine(sending));
            }
            return null;
        }

        private static String onOneLine(SendFailedException e) {
            return String.valueOf(e.getMessage())
                    .replaceAll("[\\s\\p{Cntrl}]+", " ")
                    .strip();
        }
    }
}
