package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.assistant.masking.Mask;
import io.casework.assistant.masking.Unmasking;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceStreamTests {

    private static final String DRAFT =
            """
            {"answerable": true, "sentences": [
              {"text": "Dear [NAME_1], \\"yes\\", 5\\u20AC \\uD83D\\uDE00 [x] [IBAN_", "sources": ["s1", "text"]},
              {"sources": ["text"], "text": "Write to [EMAIL_1].\\nBye [NAME_9]"}]}
            """;
    private static final String READ =
            "Dear Ada Lovelace, \"yes\", 5€ \uD83D\uDE00 [x] [IBAN_ Write to ada@mail.example. Bye ";

    @Test
    void sentencesAreRead_whereverTheAnswerIsCut() {
        IntStream.rangeClosed(1, DRAFT.length())
                .forEach(length -> assertThat(read(cut(DRAFT, length))).isEqualTo(READ));
    }

    @Test
    void noPieceShowsAPlaceholder_orHalfACharacter() {
        SentenceStream sentences = new SentenceStream();
        Unmasking unmasking = mask().unmasking();

        assertThat(cut(DRAFT, 1))
                .map(piece -> unmasking.more(sentences.more(piece)))
                .noneMatch(piece -> piece.contains("[N") || piece.contains("NAME_") || piece.contains("EMAIL_"))
                .noneMatch(piece -> !piece.isEmpty() && Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```json {\"text\": \"Yes\"} | Yes",
                "Sure! Here you are | ''",
                "{\"text\": \"\\uZZZZ no\" | ' no'",
                "{\"text\": \"half | half",
                "{\"texts\": \"no\", \"text\": 1, \"other\": \"no\"} | ''",
                "'\"text\": \"bare' | bare"
            })
    void whatIsNoDraft_isReadAsFarAsItGoes(String answer, String read) {
        assertThat(new SentenceStream().more(answer)).isEqualTo(read);
    }

    private static String read(List<String> pieces) {
        SentenceStream sentences = new SentenceStream();
        Unmasking unmasking = mask().unmasking();
        StringBuilder read = new StringBuilder();
        pieces.forEach(piece -> read.append(unmasking.more(sentences.more(piece))));
        return read.toString();
    }

    private static Mask mask() {
        Mask mask = Mask.of(List.of("Ada Lovelace"), List.of());
        mask.mask("Ada Lovelace writes from ada@mail.example");
        return mask;
    }

    private static List<String> cut(String text, int length) {
        return IntStream.iterate(0, at -> at < text.length(), at -> at + length)
                .mapToObj(at -> text.substring(at, Math.min(text.length(), at + length)))
                .toList();
    }
}
