package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.triggers.Meaning.OpensTicket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InterpreterTests {

    @Test
    void theFirstThatFindsSomething_counts() {
        TriggerRule rule = ticket(
                field("subject", "/data/title"),
                field("subject", "/data/subject"),
                new TriggerField("subject", null, "Without a subject", null));

        assertThat(subject(rule, "{\"data\":{\"title\":\" \",\"subject\":\"B\"}}"))
                .isEqualTo("B");
        assertThat(subject(rule, "{\"data\":{\"title\":\"A\",\"subject\":\"B\"}}"))
                .isEqualTo("A");
        assertThat(subject(rule, "{\"data\":{\"title\":{\"x\":1},\"subject\":null}}"))
                .isEqualTo("Without a subject");
    }

    @Test
    void severalPlaces_arePutTogether_andValuesStandForOthers() {
        TriggerRule rule = ticket(
                new TriggerField("subject", List.of("/first", "/none", "/last"), null, null),
                new TriggerField("priority", List.of("/urgency"), null, Map.of("High", "80")));

        assertThat(subject(rule, "{\"first\":\"Ada\",\"last\":\"Marsh\"}")).isEqualTo("Ada Marsh");
        assertThat(opened(rule, "{\"first\":\"x\",\"urgency\":\"High\"}").priority())
                .isEqualTo(80);
        assertThat(opened(rule, "{\"first\":\"x\",\"urgency\":\"Odd\"}").priority())
                .isNull();
    }

    @Test
    void oneOfSubjectAndMessage_standsForTheOther() {
        TriggerRule rule = ticket(field("subject", "/s"), field("message", "/m"));

        assertThat(opened(rule, "{\"s\":\"Printer\"}").message()).isEqualTo("Printer");
        assertThat(subject(rule, "{\"m\":\"First line\\nSecond line\"}")).isEqualTo("First line");
        assertThatThrownBy(() -> opened(rule, "{}")).isInstanceOf(Unmappable.class);
        assertThat(opened(rule, "{\"s\":\"x\"}").channel()).isEqualTo(Channel.API);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "-1", "seven", "99999999999999999999", "4294967296"})
    void numbersThatAreNone_areRefused_withoutTheirText(String number) {
        TriggerRule rule = ticket(field("subject", "/s"), field("priority", "/p"));

        assertThatThrownBy(() -> opened(rule, "{\"s\":\"x\",\"p\":\"" + number + "\"}"))
                .isInstanceOf(Unmappable.class)
                .hasMessageContaining("priority")
                .hasMessageNotContaining(number);
    }

    @RepeatedTest(30)
    void whateverIsWritten_fitsIntoASubject() {
        Random random = new Random();
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(900); i > 0; i--) {
            text.appendCodePoint(random.nextInt(5) == 0 ? random.nextInt(32) : 0x1F600 + random.nextInt(50));
        }
        JsonNode event = JsonMapper.shared().createObjectNode().put("s", text.toString());

        String subject =
                String.valueOf(((OpensTicket) Interpreter.meaning(ticket(field("subject", "/s")), event, "shop", "1"))
                        .ticket()
                        .subject());

        assertThat(subject.length()).isBetween(1, 400);
        assertThat(subject.codePoints()).noneMatch(Character::isISOControl);
        assertThat(subject.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    @Test
    void anUnknownCustomer_isTheSameForARecord_andAnotherForAnother() {
        TriggerRule rule = ticket(field("subject", "/s"));

        assertThat(email(rule, "1")).isEqualTo(email(rule, "1")).isNotEqualTo(email(rule, "2"));
        assertThat(email(rule, "1")).endsWith("@shop.invalid");
    }

    private static String email(TriggerRule rule, String about) {
        var meaning = (OpensTicket) Interpreter.meaning(rule, json("{\"s\":\"x\"}"), "shop", about);
        return String.valueOf(
                meaning.ticket().customer() == null
                        ? null
                        : meaning.ticket().customer().email());
    }

    private static String subject(TriggerRule rule, String event) {
        return String.valueOf(opened(rule, event).subject());
    }

    private static NewCase opened(TriggerRule rule, String event) {
        return ((OpensTicket) Interpreter.meaning(rule, json(event), "shop", "1")).ticket();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static TriggerRule ticket(TriggerField... fields) {
        return new TriggerRule("Test", null, TriggerTarget.TICKET, List.of(fields), null);
    }

    private static TriggerField field(String name, String pointer) {
        return new TriggerField(name, List.of(pointer), null, null);
    }
}
