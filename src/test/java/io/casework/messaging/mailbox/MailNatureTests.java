package io.casework.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailNatureTests {

    @ParameterizedTest
    @CsvSource({
        "List-Id, <all.example.test>, WRITTEN",
        "Precedence, list, WRITTEN",
        "Precedence, bulk, WRITTEN",
        "Auto-Submitted, no, WRITTEN",
        "Auto-Submitted, auto-generated, AUTOMATIC",
        "Auto-Submitted, auto-replied, AUTO_REPLY",
        "Precedence, auto_reply, AUTO_REPLY",
        "From, mailer-daemon@example.test, BOUNCE"
    })
    void people_areToldFromMachines(String field, String value, Nature nature) {
        assertThat(Eml.from("ada@example.test").with(field, value).read().nature())
                .isEqualTo(nature);
    }

    @Test
    void postmasters_mayBePeople() {
        String ours = "<" + UUID.randomUUID() + ".casework@casework.test>";
        Eml mail = Eml.from("Postmaster <postmaster@example.test>");

        assertThat(mail.read().nature()).isEqualTo(Nature.WRITTEN);
        assertThat(mail.saying("Not delivered: " + ours).read().nature()).isEqualTo(Nature.BOUNCE);
        assertThat(mail.multipart("multipart/mixed", Eml.part("message/delivery-status", "Action: failed"))
                        .read()
                        .nature())
                .isEqualTo(Nature.BOUNCE);
    }
}
