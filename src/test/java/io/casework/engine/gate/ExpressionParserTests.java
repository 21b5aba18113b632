package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTests {

    private static final Set<String> FUNCTIONS = Set.of("now", "entry");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "a } b { c $ d #",
                "${a}",
                "#{a}",
                "${ a_1 == 'x' }",
                "${a eq \"it's\" and not (b lt 2.5)}",
                "${!(a || b) && -c <= 3 % 2}",
                "${a != null ? 'yes' : (b ? 'maybe' : 'no')}",
                "${empty a}",
                "Reply to ${name} (${number})",
                "${now()}",
                "${entry(decisionResult, 'priority') * 2 div 3}",
                "${'}'}",
                "${'it\\'s'}"
            })
    void accepts(String text) {
        assertThat(ModelText.parse(text, FUNCTIONS)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${",
                "${}",
                "${ }",
                "${a",
                "${a b}",
                "${a.b}",
                "${a[0]}",
                "${a['b']}",
                "${a=1}",
                "${a()}",
                "${now}()${now().x}",
                "${entry}.x${a.b}",
                "${entry(a,)}",
                "${''.getClass()}",
                "${\"\".class}",
                "${execution}",
                "${task}",
                "${authenticatedUserId}",
                "${a:b()}",
                "${a->b}",
                "${x -> x}",
                "${[1,2]}",
                "${{'a':1}}",
                "${a;b}",
                "${a += b}",
                "${${a}}",
                "${#{a}}",
                "#{${a}}",
                "${a}#{b}",
                "\\${a}",
                "${'a}",
                "${'a\\u0041'}",
                "${a instanceof b}",
                "${and}",
                "${1.}",
                "${.5}",
                "${1e5}",
                "${9999999999999999999}",
                "${\u0061\u0308}",
                "${a\u0000}",
                "${a\u2028.b}",
                "${T(java.lang.Runtime)}"
            })
    void refuses(String text) {
        assertThatThrownBy(() -> ModelText.parse(text, FUNCTIONS)).isInstanceOf(Unparsable.class);
    }

    @Test
    void readsPrecedenceAsTheEngineDoes() {
        ModelText text = ModelText.parse("${a || b && c == 1 + 2 * 3}", Set.of());

        assertThat(text.toString())
                .containsSubsequence(
                        "operator=||", "name=a", "operator=&&", "name=b", "operator===", "operator=+", "operator=*");
        assertThat(text.isOneExpression()).isTrue();
    }

    @Test
    void refuses_deepNestingQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (String nest : new String[] {"(", "!", "-", "not ", "a ? b : ", "now(", "empty "}) {
                assertThatThrownBy(() -> ModelText.parse("${" + nest.repeat(50_000) + "a", FUNCTIONS))
                        .isInstanceOf(Unparsable.class);
            }
        });
    }

    @Test
    void neverThrowsAnythingButRefusal_onGarbage() {
        String alphabet = "${}#()[]<>=!&|?:+-*/%.,;'\"\\ abc019_éß\u0000\n\uD83D";
        Random random = new Random(7);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 50_000; i++) {
                parseGarbage(garbage(random, alphabet));
            }
        });
    }

    private static void parseGarbage(String text) {
        try {
            ModelText.parse("${" + text, FUNCTIONS);
        } catch (Unparsable expected) {
            assertThat(expected.reason()).isNotBlank();
        }
        try {
            FeelParser.checkUnaryTests(text, RuleBook.shipped().feelFunctions());
        } catch (Unparsable expected) {
            assertThat(expected.reason()).isNotBlank();
        }
    }

    static String garbage(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(60); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
