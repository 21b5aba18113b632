package io.casework.messaging.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.NewAttachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTests {

    @ParameterizedTest
    @CsvSource({
        "utf-8, utf-8",
        "iso-8859-1, windows-1252",
        "x-nonsense, utf-8",
        "us-ascii, utf-8",
        "utf-8, windows-1252",
        "unknown-8bit, windows-1252",
        "'', utf-8",
        "gb2312, GB18030"
    })
    void text_isReadWhateverItsCharsetIsCalled(String declared, String actual) {
        String said = "Für Größe und Übergröße wäre das schön";
        String head = "From: a@example.test\r\nContent-Type: text/plain; charset=" + declared + "\r\n\r\n";

        assertThat(Eml.read(joined(head, said.getBytes(Charset.forName(actual))))
                        .text())
                .isEqualTo(said);
    }

    @Test
    void subject_isDecoded_repaired_andCleaned() {
        assertThat(Eml.from("a@example.test")
                        .with("Subject", "=?utf-8?Q?Gr=C3=B6=C3=9Fe?=")
                        .read()
                        .subject())
                .isEqualTo("Größe");
        assertThat(Eml.from("a@example.test").with("Subject", "Größe").read().subject())
                .isEqualTo("Größe");
        assertThat(Eml.from("a@example.test")
                        .with("Subject", "a\u202Eb\u0000c\u200Bd")
                        .read()
                        .subject())
                .isEqualTo("a b c d");
        assertThat(Eml.from("a@example.test")
                        .with("Subject", "=?x-no?Q?a?= =?utf-8?B?!!!?=")
                        .read()
                        .subject())
                .isNotBlank();
        assertThat(Eml.from("a@example.test").without("Subject").read().subject())
                .isEqualTo("(no subject)");
    }

    @Test
    void subjectOfAMegabyte_isCut_andTheMailKept() {
        ReadMail mail =
                Eml.from("a@example.test").with("Subject", "x ".repeat(524_288)).read();

        assertThat(mail.subject()).hasSize(400).endsWith("…");
        assertThat(names(mail)).containsExactly("original.eml");
        assertThat(mail.letter().remarks()).contains("head of the mail is longer");
    }

    @Test
    void alternative_isReadOnce() {
        ReadMail mail = Eml.from("a@example.test")
                .multipart(
                        "multipart/alternative",
                        Eml.part("text/plain", "Plain words"),
                        Eml.part("text/html", "<b>Plain</b> words"))
                .read();

        assertThat(mail.text()).isEqualTo("Plain words");
        assertThat(mail.html()).isEqualTo("<b>Plain</b> words");
    }

    @Test
    void htmlAlone_isReadAsText() {
        ReadMail mail = Eml.from("a@example.test")
                .html(
                        "<style>p{color:red}</style><p>Dear&nbsp;team,</p><ul><li>one<li>two</ul><blockquote>old</blockquote><script>x()</script>")
                .read();

        assertThat(mail.text()).isEqualTo("Dear team,\n\n- one\n- two\n\n> old");
        assertThat(mail.html()).doesNotContain("script").doesNotContain("color");
    }

    @Test
    void pictures_areNamedByUs() {
        ReadMail mail = Eml.from("a@example.test")
                .multipart(
                        "multipart/related",
                        Eml.part(
                                "text/html",
                                "See <img src=\"cid:logo%40x\" alt=logo><img src='cid:absent' alt=gone><img src='https://track.test/p.gif'>"),
                        Eml.picture("logo@x"))
                .read();

        assertThat(mail.html())
                .contains("<img src=\"cid:1\" alt=\"logo\">")
                .contains("[gone]")
                .doesNotContain("track.test");
        assertThat(mail.letter().blockedImages()).isEqualTo(2);
        assertThat(mail.attachments()).singleElement().satisfies(file -> assertThat(
                        ((NewAttachment.Streamed) file).contentId())
                .isEqualTo("1"));
    }

    @Test
    void files_areKept_andTheRefusedNamed() throws IOException {
        ReadMail mail = Eml.from("a@example.test")
                .multipart(
                        "multipart/mixed",
                        Eml.part("text/plain", "See attached"),
                        Eml.file("application/pdf", "invoice.pdf", "%PDF-1.7".getBytes(US_ASCII)),
                        Eml.file("application/octet-stream", "invoice.pdf.exe", new byte[] {'M', 'Z'}),
                        Eml.file("image/svg+xml", "pic.svg", "<svg onload='x()'/>".getBytes(US_ASCII)),
                        Eml.file("application/zip", "bomb.zip", bomb()),
                        Eml.file("application/ms-tnef", "winmail.dat", new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1}),
                        Eml.file("text/plain", "empty.txt", new byte[0]))
                .read();

        assertThat(mail.text()).isEqualTo("See attached");
        assertThat(names(mail)).containsExactly("invoice.pdf", "bomb.zip", "winmail.dat");
        assertThat(Objects.requireNonNull(mail.letter().remarks()).lines())
                .anyMatch(line -> line.startsWith("Not kept: invoice.pdf.exe"))
                .anyMatch(line -> line.startsWith("Not kept: pic.svg"))
                .anyMatch(line -> line.startsWith("Not kept: empty.txt"))
                .anyMatch(line -> line.startsWith("winmail.dat"));
    }

    @Test
    void nestedMails_stayMails() {
        ReadMail mail = Eml.from("a@example.test")
                .multipart(
                        "multipart/mixed",
                        Eml.part("text/plain", "See below"),
                        Eml.part(
                                "message/rfc822",
                                Eml.from("b@example.test").saying("Inner words").text()))
                .read();

        assertThat(mail.text()).isEqualTo("See below");
        assertThat(names(mail)).containsExactly("message.eml");
    }

    @Test
    void invitation_isReadOut() {
        ReadMail mail = Eml.from("a@example.test")
                .multipart(
                        "multipart/alternative",
                        Eml.part("text/plain", "Please come"),
                        Eml.part(
                                "text/calendar; method=REQUEST",
                                "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Team\\, all of\r\n it\r\n"
                                        + "DTSTART;TZID=Europe/Berlin:20261201T103000\r\nLOCATION:Room 5\r\nEND:VEVENT\r\nEND:VCALENDAR"))
                .read();

        assertThat(mail.letter().remarks())
                .isEqualTo("Invitation: Team, all ofit, 2026-12-01 10:30 (Europe/Berlin), Room 5");
        assertThat(names(mail)).containsExactly("invitation.ics");
    }

    @Test
    void emptyMail_isAMail() {
        assertThat(Eml.from("a@example.test").saying("").read().text()).isEqualTo("(no text)");
        assertThat(Eml.read(new byte[0]).text()).isEqualTo("(no text)");
        assertThat(Eml.read("no head at all".getBytes(US_ASCII)).from()).isEmpty();
    }

    @Test
    void encryptedAndSigned_areKeptWhole() {
        ReadMail signed = Eml.from("a@example.test")
                .multipart(
                        "multipart/signed",
                        Eml.part("text/plain", "Signed words"),
                        Eml.file("application/pkcs7-signature", "smime.p7s", new byte[] {1}))
                .read();
        ReadMail encrypted = Eml.from("a@example.test")
                .multipart(
                        "multipart/encrypted",
                        Eml.part("application/pgp-encrypted", "Version: 1"),
                        Eml.part("application/octet-stream", "----"))
                .read();

        assertThat(signed.text()).isEqualTo("Signed words");
        assertThat(names(signed)).containsExactly("original.eml");
        assertThat(names(encrypted)).containsExactly("original.eml");
        assertThat(encrypted.letter().remarks()).contains("encrypted");
    }

    @Test
    void flowedLines_areJoined() {
        ReadMail mail = Eml.from("a@example.test")
                .with("Content-Type", "text/plain; format=flowed")
                .saying("One long \r\nline.\r\n> quoted \r\n> too\r\n From here")
                .read();

        assertThat(mail.text()).isEqualTo("One long line.\n> quoted too\nFrom here");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 200, 5_000})
    void deepNesting_endsSomewhere_andTheMailIsKept(int depth) {
        var mail = new StringBuilder("From: a@example.test\r\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }

        assertThat(names(Eml.read(mail.append("\r\ndeep").toString().getBytes(US_ASCII))))
                .contains("original.eml");
    }

    @Test
    void manyParts_endSomewhere_andTheMailIsKept() {
        ReadMail mail = Eml.from("a@example.test")
                .multipart("multipart/mixed", "\r\nx\r\n--cut\r\n".repeat(20_000))
                .read();

        assertThat(names(mail)).contains("original.eml");
        assertThat(mail.letter().remarks()).contains("more parts");
    }

    @Test
    void twoThousandRecipients_areSummedUp() {
        String to = IntStream.range(0, 2_000)
                .mapToObj("Somebody <person%d@example.test>"::formatted)
                .collect(Collectors.joining(", "));

        ReadMail mail = Eml.from("a@example.test").with("To", to).read();

        assertThat(mail.letter().to())
                .hasSizeLessThanOrEqualTo(1_000)
                .startsWith("Somebody <person0@example.test>, ")
                .matches(".* \\(\\+\\d+\\)");
    }

    @Test
    void senders_areWhoTheySay_withoutTricks() {
        assertThat(sender("Ada Marsh <ada@example.test>")).isEqualTo("Ada Marsh <ada@example.test>");
        assertThat(sender("\"boss@company.test\" <ada@example.test>")).isEqualTo("ada@example.test");
        assertThat(sender("\"A\u202Eda\u0007\" <ada@example.test>")).isEqualTo("A da <ada@example.test>");
        assertThat(sender("<img src=x onerror=x()> <ada@example.test>")).contains("ada@example.test");
        assertThat(Eml.from("nobody at all").read().from()).isEmpty();
    }

    @Test
    void longText_isCut_andKeptWhole() {
        ReadMail mail =
                Eml.from("a@example.test").saying("words ".repeat(400_000)).read();

        assertThat(mail.text()).hasSizeLessThanOrEqualTo(100_000);
        assertThat(names(mail)).containsExactly("original.eml");
    }

    /** Whatever comes, it is read: damaged copies of an honest mail. */
    @Test
    void damagedMails_areRead() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        byte[] honest = Eml.from("Ada <a@example.test>")
                .multipart(
                        "multipart/mixed",
                        Eml.part("text/plain; charset=utf-8", "Größe"),
                        Eml.part("text/html", "<p>Größe<img src=cid:1>"),
                        Eml.picture("1"),
                        Eml.file("application/pdf", "a.pdf", new byte[100]))
                .bytes();
        for (int i = 0; i < 300; i++) {
            byte[] damaged = honest.clone();
            for (int hit = random.nextInt(1, 20); hit > 0; hit--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            ReadMail mail = Eml.read(damaged);
            assertThat(mail.text()).as("seed %d", seed).isNotBlank();
            assertThat(mail.text().chars()).as("seed %d", seed).noneMatch(c -> c < 32 && c != '\n' && c != '\t');
        }
    }

    private static String sender(String from) {
        return Eml.from(from).read().from().orElseThrow().shown();
    }

    private static List<String> names(ReadMail mail) {
        return mail.attachments().stream()
                .map(file -> String.valueOf(((NewAttachment.Streamed) file).fileName()))
                .toList();
    }

    private static byte[] joined(String head, byte[] body) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** Ten megabytes of nothing in ten kilobytes. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            zip.putNextEntry(new ZipEntry("nothing.txt"));
            zip.write(new byte[10_000_000]);
        }
        return bytes.toByteArray();
    }
}
