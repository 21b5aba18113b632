package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionTests {

    @ParameterizedTest
    @CsvSource({
        "Shorter please, true, '', false",
        "Bitte kürzer und auf Deutsch, true, de, false",
        "Translate it into English, false, en, false",
        "Make it shorter and more formal, true, '', true",
        "Mention the return label, false, '', true",
        "Shortcuts for Germany, false, '', true"
    })
    void whatThisProcessCanDo_isToldFromTheRest(String text, boolean less, String language, boolean more) {
        Instruction instruction = new Instruction(text);

        assertThat(instruction.asksForLess()).isEqualTo(less);
        assertThat(instruction.language().orElse("")).isEqualTo(language);
        assertThat(instruction.asksForMore()).isEqualTo(more);
    }
}
