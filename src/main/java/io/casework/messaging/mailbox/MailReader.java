package io.casework.messaging.mailbox;

import io.casework.cases.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mail apart. Nothing in it is trusted, followed or run, and whatever is wrong with it, as much as possible is
 * read. Close it when the attachments are stored: they are read from its file.
 */
final class MailReader implements AutoCloseable {

    static final int LONGEST_SUBJECT = 400;
    private static final int MOST_REFERENCES = 50;
    private static final Pattern ID = Pattern.compile("<[^<>\\s\\p{Cc}]{3,996}>");
    private static final Session SESSION = Session.getInstance(new Properties());

    static {
        readLeniently();
    }

    /** Lets what is broken be read as far as it goes. The mail library asks the system, once, when it is first used. */
    static void readLeniently() {
        System.setProperty("mail.mime.base64.ignoreerrors", "true");
        System.setProperty("mail.mime.uudecode.ignoreerrors", "true");
        System.setProperty("mail.mime.ignoreunknownencoding", "true");
        System.setProperty("mail.mime.parameters.strict", "false");
        System.setProperty("mail.mime.decodetext.strict", "false");
        System.setProperty("mail.mime.decodefilename", "true");
        System.setProperty("mail.mime.multipart.allowempty", "true");
        System.setProperty("mail.mime.multipart.ignoreexistingboundaryparameter", "false");
    }

    private final MailFile original;
    private final MailFile bounded;
    private final boolean isHeadCut;

    private MailReader(MailFile original, MailFile bounded, boolean isHeadCut) {
        this.original = original;
        this.bounded = bounded;
        this.isHeadCut = isHeadCut;
    }

    static MailReader of(MailFile original) throws IOException {
        MailFile bounded = MailFile.empty();
        try (InputStream mail = original.getInputStream();
                OutputStream target = new BufferedOutputStream(bounded.write())) {
            return new MailReader(original, bounded, MailHead.copyBounded(mail, target));
        } catch (IOException e) {
            bounded.close();
            throw e;
        }
    }

    /** The Message-ID, or what else tells one mail from another when there is none. */
    static String nameOf(MailFile mail) throws IOException {
        try (MailReader reader = of(mail);
                InputStream content = reader.content()) {
            var message = new MimeMessage(SESSION, content);
            String id = id(message);
            return id == null ? Arrays.toString(fields(message, "From", "Date", "Subject", "To")) : id;
        } catch (MessagingException e) {
            return "";
        }
    }

    ReadMail read() throws IOException {
        try (InputStream content = content()) {
            return read(new MimeMessage(SESSION, content));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private ReadMail read(MimeMessage mail) throws MessagingException, IOException {
        MailParts parts = MailParts.of(mail);
        String wholeSubject = Words.line(first(mail, "Subject"));
        List<String> references = references(mail);
        var contents = MailContents.of(parts, isHeadCut, wholeSubject, original);
        Nature nature = MailNature.of(mail, wholeSubject, parts.reports().tellOfOurs(contents.text(), references));
        return new ReadMail(
                id(mail),
                references,
                from(mail),
                Correspondent.in(mail.getHeader("Reply-To")).stream().findFirst(),
                recipients(mail),
                subject(wholeSubject),
                nature,
                nature == Nature.BOUNCE
                        ? Optional.of(parts.reports().report(contents.text(), references))
                        : Optional.empty(),
                contents.text(),
                letter(mail, contents),
                contents.html(),
                contents.attachments());
    }

    private InputStream content() throws IOException {
        return new SharedFileInputStream(bounded.path().toFile());
    }

    private static Letter letter(MimeMessage mail, MailContents contents) throws MessagingException {
        String sender = Correspondent.line(Correspondent.in(mail.getHeader("From")), 600);
        return new Letter(
                sender == null ? "unknown sender" : sender,
                Correspondent.line(Correspondent.in(mail.getHeader("To")), 1_000),
                Correspondent.line(Correspondent.in(mail.getHeader("Cc")), 1_000),
                subject(Words.line(first(mail, "Subject"))),
                contents.foldedAt(),
                contents.blockedImages(),
                contents.remarks(),
                contents.html() != null);
    }

    private static String subject(String whole) {
        return whole.isEmpty() ? "(no subject)" : Words.start(whole, LONGEST_SUBJECT);
    }

    private static Optional<Correspondent> from(MimeMessage mail) throws MessagingException {
        for (String field : new String[] {"From", "Sender", "Return-Path"}) {
            Optional<Correspondent> found =
                    Correspondent.in(mail.getHeader(field)).stream().findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Correspondent> recipients(MimeMessage mail) throws MessagingException {
        List<Correspondent> all = new ArrayList<>();
        for (String field : new String[] {"To", "Cc", "Delivered-To", "X-Original-To"}) {
            all.addAll(Correspondent.in(mail.getHeader(field)));
        }
        return all;
    }

    private static List<String> references(MimeMessage mail) throws MessagingException {
        Set<String> all = new LinkedHashSet<>(ids(first(mail, "In-Reply-To")));
        List<String> line = ids(first(mail, "References"));
        Collections.reverse(line);
        all.addAll(line);
        return all.stream().limit(MOST_REFERENCES).toList();
    }

    private static List<String> ids(@Nullable String field) {
        List<String> all = new ArrayList<>();
        Matcher found = ID.matcher(field == null ? "" : field);
        while (found.find()) {
            all.add(found.group());
        }
        return all;
    }

    private static @Nullable String id(MimeMessage mail) throws MessagingException {
        return ids(first(mail, "Message-ID")).stream().findFirst().orElse(null);
    }

    private static @Nullable String first(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? null : values[0];
    }

    private static Object[] fields(MimeMessage mail, String... names) throws MessagingException {
        List<Object> all = new ArrayList<>();
        for (String name : names) {
            all.add(String.valueOf(first(mail, name)));
        }
        return all.toArray();
    }

    @Override
    public void close() {
        bounded.close();
    }
}
