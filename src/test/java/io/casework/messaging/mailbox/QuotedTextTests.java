package io.casework.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 3 Nov 2026 at 10:00, Support <s@x.test> wrote:\n> Dear Ada\n> hello\n",
                "On Mon, 3 Nov 2026 at 10:00, Customer Support\nFernhill <s@x.test> wrote:\n\n> Dear Ada",
                "Am Montag schrieb Support <s@x.test>:\n> Hallo",
                "Le lundi, Support a écrit :\n> Bonjour",
                "-----Original Message-----\nFrom: Support\nhello",
                "---- Ursprüngliche Nachricht ----\nvon uns",
                "From: Support <s@x.test>\nSent: Monday\nTo: Ada\nSubject: Re\n\nhello",
                "Von: Support\nGesendet: Montag\nAn: Ada\nBetreff: Re\n\nHallo",
                "--\nAda Marsh\nFernhill Ltd.",
                "> Dear Ada\n> hello\n\n> more"
            })
    void whatIsRepeated_isFolded(String repeated) {
        String said = "It has not come.\n\n";

        assertThat(QuotedText.foldAt(said + repeated)).isEqualTo(said.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It has not come.",
                "> Is it blue?\nYes.\n> Is it large?\nNo.",
                "On Monday the driver wrote:\nNobody at home.",
                "> all of it is quoted",
                "From: Berlin\nit takes two days",
                "--\nonly a signature"
            })
    void whatIsNew_staysOpen(String text) {
        assertThat(QuotedText.foldAt(text)).isNull();
    }

    /** Each line looks as if the rest were a quotation, and has to be read to its end to see that it is none. */
    @Test
    void longQuotation_withWordsAtItsEnd_isRead() {
        assertThat(QuotedText.foldAt("> b\n".repeat(500_000) + "end")).isNull();
    }

    @Test
    void longText_takesNoLong() {
        assertThat(QuotedText.foldAt("From: a\n> b\nOn\nwrote: \n".repeat(4_000)))
                .isNull();
    }
}
