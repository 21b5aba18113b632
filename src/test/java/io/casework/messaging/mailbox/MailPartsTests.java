package io.casework.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MailPartsTests {

    /** The mail library is set up by the first mail that is read. */
    @BeforeAll
    static void readAMail() {
        Eml.from("a@example.test").read();
    }

    @Test
    void textOfManyParts_isBounded() throws MessagingException, IOException {
        String part = Eml.part("text/plain", "x".repeat(MailPart.LONGEST_TEXT));
        byte[] mail = Eml.from("a@example.test")
                .multipart("multipart/mixed", Collections.nCopies(20, part).toArray(String[]::new))
                .bytes();

        var parts =
                MailParts.of(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));

        assertThat(parts.bodies()).hasSize(4);
        assertThat(parts.remarks()).containsExactly("The text is longer than is shown here.");
        assertThat(parts.isWhole()).isFalse();
    }
}
