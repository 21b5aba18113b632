package io.casework.tasks.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class AnswersTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"type":"textfield"}                                          | "hello"              | ok
            {"type":"textfield"}                                          | 5                    | must be a text
            {"type":"textfield"}                                          | ["a"]                | must be a text
            {"type":"textfield"}                                          | {"a":1}              | must be a text
            {"type":"textfield"}                                          | null                 | ok
            {"type":"textfield","validate":{"required":true}}             | null                 | is required
            {"type":"textfield","validate":{"required":true}}             | "  "                 | is required
            {"type":"textfield","validate":{"minLength":3}}               | "ab"                 | must be at least 3 characters long
            {"type":"textfield","validate":{"maxLength":3}}               | "abcd"               | must be at most 3 characters long
            {"type":"textfield","validate":{"pattern":"^[A-Z]+$"}}        | "AB"                 | ok
            {"type":"textfield","validate":{"pattern":"^[A-Z]+$"}}        | "ab"                 | has the wrong form
            {"type":"textfield","validate":{"validationType":"email"}}    | "a@b.example"        | ok
            {"type":"textfield","validate":{"validationType":"email"}}    | "a b"                | must be an e-mail address
            {"type":"textarea"}                                           | "a\\nb"              | ok
            {"type":"textarea"}                                           | "a\\u0000b"          | contains a character that is not text
            {"type":"textarea"}                                           | "a\\ud800b"          | contains a character that is not text
            {"type":"number"}                                             | 1                    | ok
            {"type":"number"}                                             | "1"                  | must be a number
            {"type":"number","serializeToString":true}                    | "1"                  | ok
            {"type":"number","serializeToString":true}                    | "one"                | must be a number
            {"type":"number"}                                             | 1e999                | must be a number
            {"type":"number","validate":{"min":2}}                        | 1                    | must be at least 2
            {"type":"number","validate":{"max":2}}                        | 3                    | must be at most 2
            {"type":"number","decimalDigits":1}                           | 1.25                 | must have at most 1 decimal digits
            {"type":"checkbox"}                                           | true                 | ok
            {"type":"checkbox"}                                           | "true"               | must be true or false
            {"type":"checkbox","validate":{"required":true}}              | false                | is required
            {"type":"radio","values":[{"label":"A","value":"a"}]}         | "a"                  | ok
            {"type":"radio","values":[{"label":"A","value":"a"}]}         | "b"                  | is not one of the choices
            {"type":"radio","values":[{"label":"A","value":"a"}]}         | ["a"]                | is not one of the choices
            {"type":"select","valuesKey":"colleagues"}                    | "bob"                | ok
            {"type":"select","valuesKey":"colleagues"}                    | "eve"                | is not one of the choices
            {"type":"checklist","values":[{"value":"a"},{"value":"b"}]}   | ["a","b"]            | ok
            {"type":"checklist","values":[{"value":"a"},{"value":"b"}]}   | ["a","a"]            | names a choice twice
            {"type":"checklist","values":[{"value":"a"},{"value":"b"}]}   | ["c"]                | is not one of the choices
            {"type":"taglist","values":[{"value":"a"}]}                   | "a"                  | must be a list of choices
            {"type":"datetime","subtype":"date"}                          | "2026-11-22"         | ok
            {"type":"datetime","subtype":"date"}                          | "22.11.2026"         | must be a date such as 2026-11-22
            {"type":"datetime","subtype":"date"}                          | "9999-11-22"         | must be in the years 1900 to 2199
            {"type":"datetime","subtype":"time"}                          | "14:30"              | ok
            {"type":"datetime","subtype":"time"}                          | "25:00"              | must be a time such as 14:30
            {"type":"datetime","subtype":"datetime"}                      | "2026-11-22T14:30Z"  | ok
            {"type":"datetime","subtype":"datetime"}                      | "+999999999-01-01T00:00Z" | must be in the years 1900 to 2199
            """)
    void answers_areHeldAgainstTheField(String component, String value, String expected) {
        Form form = form(component.replaceFirst("\\{", "{\"key\":\"field\","));
        Map<String, @Nullable Object> data = read("{\"field\":" + value + "}");
        Map<String, @Nullable Object> shown = Map.of("colleagues", List.of(Map.of("label", "Bob", "value", "bob")));

        if (expected.equals("ok")) {
            assertThat(Answers.check(form, data, shown)).containsOnlyKeys("field");
        } else {
            assertThat(violations(form, data, shown)).containsExactly(new Violation("field", expected));
        }
    }

    @Test
    void answers_haveTypes() {
        Form form = form(
                """
                {"key":"day","type":"datetime","subtype":"date"},
                {"key":"moment","type":"datetime","subtype":"datetime"},
                {"key":"whole","type":"number"},
                {"key":"part","type":"number"}""");

        assertThat(Answers.check(
                        form,
                        read("{\"day\":\"2026-11-22\",\"moment\":\"2026-11-22T14:30+01:00\",\"whole\":3,\"part\":0.5}"),
                        Map.of()))
                .isEqualTo(Map.of(
                        "day",
                        LocalDate.of(2026, 11, 22),
                        "moment",
                        Instant.parse("2026-11-22T13:30:00Z"),
                        "whole",
                        3L,
                        "part",
                        0.5));
    }

    @Test
    void drops_whatTheFormDoesNotAskOrOnlyShows() {
        Form form = form(
                """
                {"key":"asked","type":"textfield"},
                {"key":"fixed","type":"textfield","readonly":true},
                {"key":"off","type":"textfield","disabled":true},
                {"key":"computed","type":"expression","expression":"=1"}""");

        assertThat(Answers.check(
                        form,
                        read(
                                "{\"asked\":\"a\",\"fixed\":\"b\",\"off\":\"c\",\"computed\":2,\"more\":3,\"__proto__\":{}}"),
                        Map.of()))
                .isEqualTo(Map.of("asked", "a"));
    }

    @Test
    void hides_byWhatWasShownAndNotByWhatWasSentForIt() {
        Form form = form(
                """
                {"key":"risk","type":"textfield","readonly":true},
                {"key":"why","type":"textfield","validate":{"required":true},
                 "conditional":{"hide":"=risk = \\"low\\" or more = 1"}}""");
        Map<String, @Nullable Object> sent = read("{\"risk\":\"low\",\"more\":1}");

        assertThat(violations(form, sent, Map.of("risk", "high"))).containsExactly(new Violation("why", "is required"));
        assertThat(violations(form, sent, Map.of())).containsExactly(new Violation("why", "is required"));
        assertThat(Answers.check(form, sent, Map.of("risk", "low"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^\\w*\\w*\\w*\\w*!$", "^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a{150}b$"})
    void givesUp_onAPatternThatTakesTooLong(String pattern) {
        Form form = form("{\"key\":\"field\",\"type\":\"textfield\",\"validate\":{\"pattern\":%s}}"
                .formatted(JSON.writeValueAsString(pattern)));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(violations(form, Map.of("field", "a".repeat(160)), Map.of()))
                        .containsExactly(new Violation("field", "takes too long to check")));
        assertThat(violations(form, Map.of("field", "a".repeat(501)), Map.of()))
                .containsExactly(new Violation("field", "must be at most 500 characters long"));
    }

    @Test
    void drops_whatIsHiddenAndAsksNothingOfIt() {
        Form form = form(
                """
                {"key":"action","type":"radio","values":[{"value":"reply"},{"value":"close"}]},
                {"key":"reply","type":"textarea","validate":{"required":true},
                 "conditional":{"hide":"=not(action = \\"reply\\")"}},
                {"type":"group","conditional":{"hide":"=action != \\"close\\""},
                 "components":[{"key":"why","type":"textfield","validate":{"required":true}}]}""");

        assertThat(Answers.check(form, read("{\"action\":\"reply\",\"reply\":\"Hi\",\"why\":\"forged\"}"), Map.of()))
                .isEqualTo(Map.of("action", "reply", "reply", "Hi"));
        assertThat(violations(form, read("{\"action\":\"reply\"}"), Map.of()))
                .containsExactly(new Violation("reply", "is required"));
        assertThat(violations(form, read("{\"action\":\"close\"}"), Map.of()))
                .containsExactly(new Violation("why", "is required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            =a = "x"                       | true
            =a != "x"                      | false
            =a = "y" or a = "x"            | true
            =a = "y" and a = "x"           | false
            =not(a = "x" or a = "y")       | false
            =(a = "y" or a = "x") and n>1  | true
            =n = 2.0                       | true
            =n <= 2                        | true
            =n < 2                         | false
            =flag                          | true
            =not(flag)                     | false
            =missing = "x"                 | false
            =missing != "x"                | true
            =missing = null                | true
            =missing > 1                   | false
            =not(missing)                  | false
            """)
    void conditions_areTheSubsetOfFeelThatFormsUse(String expression, boolean holds) {
        Map<String, Object> data = Map.of("a", "x", "n", 2, "flag", true);

        assertThat(ConditionParser.parse(expression).holds(data)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 1",
                "=",
                "=a =",
                "=a = \"x",
                "=a + 1",
                "=for x in a return x",
                "=a.b = 1",
                "=a = 1)",
                "=(a = 1",
                "=string length(a) > 2",
                "=a = 1 xor b"
            })
    void conditions_refuseEverythingElse(String expression) {
        assertThatThrownBy(() -> ConditionParser.parse(expression)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"dynamiclist\",\"key\":\"a\"}",
                "{\"type\":\"filepicker\",\"key\":\"a\"}",
                "{\"type\":\"textfield\"}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"readonly\":\"=b\"}",
                "{\"type\":\"select\",\"key\":\"a\",\"valuesExpression\":\"=b\"}",
                "{\"type\":\"group\",\"path\":\"p\",\"components\":[]}"
            })
    void forms_refuseWhatCannotBeChecked(String component) {
        assertThatThrownBy(() -> form(component)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Form form(String components) {
        Map<String, @Nullable Object> schema = read("{\"components\":[" + components + "]}");
        return new Form("test", schema, FormReader.fields(schema));
    }

    private static Map<String, @Nullable Object> read(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    @SuppressWarnings("unchecked")
    private static List<Violation> violations(
            Form form, Map<String, @Nullable Object> data, Map<String, @Nullable Object> shown) {
        try {
            Answers.check(form, data, shown);
            return List.of();
        } catch (Problem.Unprocessable problem) {
            return (List<Violation>) problem.extensions().getOrDefault("violations", Set.of());
        }
    }
}
