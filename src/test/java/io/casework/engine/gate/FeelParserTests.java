package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelParserTests {

    private static final Set<String> FUNCTIONS = RuleBook.shipped().feelFunctions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "\"high\"",
                "\"high\",\"low\"",
                "not(\"high\", \"low\")",
                "> 5",
                "<= 3.5, >10",
                "[1..5]",
                "]1..5[",
                "(1..5)",
                "[a..b)",
                "true",
                "null",
                "date(\"2027-01-01\")",
                "< date and time(\"2027-01-01T00:00:00\")",
                "contains(?, \"x\")",
                "? > 5 and ? < 10",
                "-1",
                "a + 1",
                "[1,2,3]",
                "[]",
                "if a > 1 then \"x\" else \"y\"",
                "a between 1 and 5",
                "a in [1..5]",
                "a in [1,2]",
                "@\"2027-01-01\"",
                "max(a, 1) * 2"
            })
    void acceptsCells(String text) {
        assertThatCode(() -> FeelParser.checkUnaryTests(text, FUNCTIONS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a.b",
                "a[1]",
                "{a: 1}",
                "for x in [1] return x",
                "some x in [1] satisfies x",
                "every x in [1] satisfies x",
                "function(x) x",
                "f(1)",
                "matches(\"a\", \"b\")",
                "10 ** 5",
                "\"a\" ; 1",
                "\"\\u0022 + secret\"",
                "${a}",
                "a instance of string",
                "'a'",
                "\"a",
                "1 +",
                "(1",
                "[1",
                "not(1",
                "1..5",
                "((((((((1))))))))",
                "execution.getClass()",
                "a := 1",
                "/* x */ 1",
                "replace(\"a\",\"(a+)+\",\"\")",
                "get value({}, \"a\")",
                "sort([1], function(x,y) x<y)"
            })
    void refusesCells(String text) {
        assertThatThrownBy(() -> FeelParser.checkUnaryTests(text, FUNCTIONS)).isInstanceOf(Unparsable.class);
    }
}
