package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextTests {

    @Test
    void leavesWhatIsSaid() {
        assertThat(
                        LetterText.of(
                                """
                        Dear Ms Clark,

                        my kettle leaks since Monday. What can I do?

                        Kind regards
                        Anna Schmidt
                        12 Long Lane"""))
                .isEqualTo("my kettle leaks since Monday. What can I do?");
    }

    @Test
    void leavesWhatIsSaid_inGerman() {
        assertThat(
                        LetterText.of(
                                """
                        Sehr geehrte Damen und Herren,
                        mein Wasserkocher tropft.
                        Mit freundlichen Grüßen
                        Jörg Müller"""))
                .isEqualTo("mein Wasserkocher tropft.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It still leaks.\n\nOn Mon, 2 Nov 2026 at 10:00, Alice <a@b.example> wrote:\nTurn the knob",
                "It still leaks.\n\nAm 02.11.2026 um 10:00 schrieb Alice:\nTurn the knob",
                "It still leaks.\n> Turn the knob\n> twice",
                "It still leaks.\n-- \nAnna\nTurn the knob",
                "It still leaks.\n-----Original Message-----\nTurn the knob",
                "It still leaks.\nFrom: Alice\nTurn the knob"
            })
    void leavesOutWhatIsQuoted(String body) {
        assertThat(LetterText.of(body)).isEqualTo("It still leaks.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks for the kettle, but it leaks.",
                "Hello, my kettle leaks. What now?",
                "Best of all would be a new kettle."
            })
    void courtesyWithinASentence_stays(String body) {
        assertThat(LetterText.of(body)).isEqualTo(body);
    }

    @Test
    void nothingButCourtesy_isNothing() {
        assertThat(LetterText.of("Hi,\nThanks!\nAnna")).isEmpty();
        assertThat(LetterText.of("")).isEmpty();
    }

    /** Whatever comes in: only lines of it come out, in their order, and none that was quoted. */
    @Test
    void addsNothing() {
        Random random = new Random(16);
        List<String> lines = List.of(
                "Hello,", "> quoted", "  my kettle leaks ", "", "Thanks", "Regards", "--", "Am x schrieb y:", "🙂 a");
        for (int run = 0; run < 500; run++) {
            StringBuilder body = new StringBuilder();
            random.ints(random.nextInt(30), 0, lines.size())
                    .forEach(i -> body.append(lines.get(i)).append('\n'));
            List<String> given = body.toString().lines().map(String::strip).toList();
            List<String> left = LetterText.of(body.toString()).lines().toList();
            if (!left.isEmpty()) {
                assertThat(given).containsSubsequence(left);
            }
            assertThat(left).noneMatch(line -> line.startsWith(">"));
        }
    }

    @Test
    void anEndlessLetter_takesNoTime_andIsNotCutWithinACharacter() {
        String endless = "on " + "a".repeat(50_000) + " wrote" + " 🙂".repeat(30_000);

        assertThat(LetterText.of(endless)).hasSizeLessThanOrEqualTo(10_000);
        assertThat(LetterText.shortened("🙂🙂", 3)).isEqualTo("🙂");
    }
}
