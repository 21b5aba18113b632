package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@CasesTest
class AttachmentsTests {

    private static final Actor AGENT = Actors.agent("orders");
    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>");

    @Autowired
    private Tickets tickets;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Conversation conversation;

    @Test
    void bytes_comeBackAsTheyWent() throws IOException {
        String number = tickets.opened("File", "file@example.test");
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        Attachment kept = attachments.upload(number, "large.pdf", new ByteArrayResource(large));

        assertThat(kept.byteCount()).isEqualTo(large.length);
        assertThat(kept.sha256()).hasSize(64);
        assertThat(attachments.find(number, kept.id())).isEqualTo(kept);
        try (InputStream bytes = attachments.open(kept)) {
            assertThat(bytes.readAllBytes()).isEqualTo(large);
        }
    }

    static Stream<Arguments> takenFiles() throws IOException {
        return Stream.of(
                Arguments.of("eicar.txt", ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"), "text/plain"),
                Arguments.of("js.pdf", PDF, "application/pdf"),
                Arguments.of("photo.JPG", hex("ffd8ffe000104a46"), "image/jpeg"),
                Arguments.of("screen.png", hex("89504e470d0a1a0a0000"), "image/png"),
                Arguments.of("cat.gif", ascii("GIF89a...."), "image/gif"),
                Arguments.of("cat.webp", ascii("RIFF1234WEBPVP8 "), "image/webp"),
                Arguments.of("phone.heic", ascii("1234ftypheic0000"), "image/heic"),
                Arguments.of("clip.mp4", ascii("1234ftypisom0000"), "video/mp4"),
                Arguments.of("orders.csv", ascii("id;sum\n1;=1+1\n"), "text/csv"),
                Arguments.of("wide.txt", hex("fffe480069000a00"), "text/plain"),
                Arguments.of("mail.eml", ascii("From: a@example.test\r\n\r\nHello"), "message/rfc822"),
                Arguments.of("many.zip", zip(10_000, "a"), "application/zip"),
                Arguments.of("empty.zip", zip(0, "a"), "application/zip"),
                Arguments.of(
                        "xxe.xlsx",
                        zip(1, "[Content_Types].xml"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Arguments.of("winmail.dat", hex("789f3e2201"), "application/ms-tnef"));
    }

    @ParameterizedTest
    @MethodSource("takenFiles")
    void takes_whatCustomersSend_asWhatItIs(String name, byte[] content, String type) {
        String number = tickets.opened("File", "file@example.test");

        assertThat(attachments
                        .upload(number, name, new ByteArrayResource(content))
                        .contentType())
                .isEqualTo(type);
    }

    static Stream<Arguments> refusedFiles() throws IOException {
        return Stream.of(
                Arguments.of("pic.svg", ascii("<svg onload='alert(1)'/>")),
                Arguments.of("page.html", ascii("<html></html>")),
                Arguments.of("invoice.pdf.exe", ascii("MZ")),
                Arguments.of("inv\u202egpj.exe", ascii("MZ")),
                Arguments.of("macro.js", ascii("alert(1)")),
                Arguments.of("run.sh", ascii("#!/bin/sh")),
                Arguments.of("run.txt", ascii("#!/bin/sh")),
                Arguments.of("page.txt", ascii("\n <!DOCTYPE html><script>")),
                Arguments.of("page.csv", hex("efbbbf3c68746d6c3e")),
                Arguments.of("pic.png", ascii("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("program.txt", hex("4d5a900003000000")),
                Arguments.of("program.pdf", hex("4d5a900003000000")),
                Arguments.of("archive.docx", zip(1, "evil.exe")),
                Arguments.of("noextension", ascii("text")),
                Arguments.of("setup.msi ", hex("d0cf11e0a1b11ae1")),
                Arguments.of("short.png", hex("8950")));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void refuses_whatSomethingWouldRunOrRender(String name, byte[] content) {
        String number = tickets.opened("File", "file@example.test");

        assertThatThrownBy(() -> attachments.upload(number, name, new ByteArrayResource(content)))
                .isInstanceOf(UnsupportedFile.class);
        assertThat(attachments.list(number)).isEmpty();
    }

    @Test
    void refuses_emptyFiles() {
        String number = tickets.opened("File", "file@example.test");

        assertThatThrownBy(() -> attachments.upload(number, "empty.txt", new ByteArrayResource(new byte[0])))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void refuses_filesAByteTooLarge_andTakesTheLargest() {
        String number = tickets.opened("File", "file@example.test");
        byte[] content = new byte[(int) Attachments.LARGEST + 1];
        System.arraycopy(PDF, 0, content, 0, PDF.length);

        assertThatThrownBy(() -> attachments.upload(number, "big.pdf", new ByteArrayResource(content)))
                .isInstanceOf(Problem.TooLarge.class);
        byte[] largest = Arrays.copyOf(content, (int) Attachments.LARGEST);
        assertThat(attachments
                        .upload(number, "big.pdf", new ByteArrayResource(largest))
                        .byteCount())
                .isEqualTo(Attachments.LARGEST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ../../etc/passwd.txt | passwd.txt
                    C:\\Users\\sam\\scan.pdf | scan.pdf
                    a\\r\\nX-Evil: 1.txt | nX-Evil_ 1.txt
                    ...hidden.txt | hidden.txt
                    report.txt. . | report.txt
                    "quoted".txt | _quoted_.txt
                    """)
    void names_areSafeToShowAndToSave(String sent, String kept) {
        assertThat(FileName.of(sent).text()).isEqualTo(kept);
    }

    @Test
    void names_loseWhatTurnsOrBreaksText() {
        assertThat(FileName.of("a\r\nb\u0000.txt").text()).isEqualTo("a__b_.txt");
        assertThat(FileName.of("inv\u202etxt.exe").text()).isEqualTo("inv_txt.exe");
        assertThat(FileName.of(null).text()).isEqualTo("file");
        assertThat(FileName.of("x".repeat(500) + ".pdf").text()).hasSize(200).endsWith(".pdf");
        assertThat(FileName.of("\ud83d\ude80".repeat(300) + ".pdf").text()).endsWith("\ude80.pdf");
        assertThat(FileName.of("Überweisung März.pdf").text()).isEqualTo("Überweisung März.pdf");
    }

    @Test
    void uploadedFile_goesToOneMessageOfItsCase() {
        String number = tickets.triaged("File", "file@example.test", "orders");
        String other = tickets.triaged("Other", "file@example.test", "orders");
        Attachment file = attachments.upload(number, "a.txt", new ByteArrayResource(ascii("a")));
        List<NewAttachment> uploaded = List.of(new NewAttachment.Uploaded(file.id()));

        assertThatThrownBy(() -> conversation.add(
                        other, NewMessage.outbound("Not mine", AGENT).withAttachments(uploaded), AGENT))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThat(conversation.list(other, null, 10).items()).hasSize(1);

        Message message =
                conversation.add(number, NewMessage.outbound("See file", AGENT).withAttachments(uploaded), AGENT);

        assertThat(message.attachments()).extracting(Attachment::messageId).containsExactly(message.id());
        assertThat(conversation.list(number, null, 10).items().get(1)).isEqualTo(message);
        assertThatThrownBy(() -> conversation.add(
                        number, NewMessage.outbound("Again", AGENT).withAttachments(uploaded), AGENT))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void filesOfOtherCases_areNotFound() {
        String number = tickets.opened("File", "file@example.test");
        String other = tickets.opened("Other", "file@example.test");
        Attachment file = attachments.upload(number, "a.txt", new ByteArrayResource(ascii("a")));

        assertThatThrownBy(() -> attachments.find(other, file.id())).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void refusedFile_takesTheMessageWithIt() {
        String number = tickets.triaged("File", "file@example.test", "orders");
        List<NewAttachment> files =
                List.of(new NewAttachment.Inline("a.txt", ascii("a")), new NewAttachment.Inline("b.exe", ascii("MZ")));

        assertThatThrownBy(() ->
                        conversation.add(number, NewMessage.inbound("Files").withAttachments(files), AGENT))
                .isInstanceOf(UnsupportedFile.class);

        assertThat(conversation.list(number, null, 10).items()).hasSize(1);
        assertThat(attachments.list(number)).isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] zip(int entries, String firstName) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(i == 0 ? firstName : firstName + i));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
