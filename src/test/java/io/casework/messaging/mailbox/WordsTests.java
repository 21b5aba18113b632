package io.casework.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void spacesAtTheEndsOfLines_areDropped() {
        assertThat(Words.lines("one \t\n  two\nthree  ")).isEqualTo("one\n  two\nthree");
    }

    /** So many that looking for their end from each of them would not end today. */
    @Test
    void spacesWithoutEnd_areRead() {
        String spaces = " ".repeat(1_000_000);

        assertThat(Words.lines("a" + spaces + "b")).isEqualTo("a" + spaces + "b");
        assertThat(Words.lines("a" + spaces + "\nb")).isEqualTo("a\nb");
    }
}
