package io.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class HostileJsonTests {

    @LocalServerPort
    int port;

    Browser machine;

    @BeforeEach
    void useToken() {
        machine = Browser.withToken(port, "cwt_demo");
    }

    private Answer post(String json) {
        return machine.post("/api/hostile", json);
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("traceId").asString()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.json().get("instance").asString()).startsWith("/api/");
        assertThat(answer.text()).doesNotContain("Exception", "tools.jackson", "org.springframework", "\tat ");
    }

    @Test
    void takes_whatIsRight() {
        Answer answer = post("{\"subject\":\"caf\\u00e9 \\ud83d\\ude00 \\u202egpj.exe\",\"priority\":3,\"score\":0.5,"
                + "\"due\":\"2026-11-22T10:00:00+01:00\",\"data\":{\"a\":[1,2.5,null,{\"b\":true}]}}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("subject").asString()).isEqualTo("caf\u00e9 \ud83d\ude00 \u202egpj.exe");
        assertThat(answer.json().get("due").asString()).isEqualTo("2026-11-22T09:00:00Z");
        assertThat(answer.json().has("urgent")).isTrue();
        assertThat(answer.json().get("urgent").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"subject\":\"a\"",
                "<xml/>",
                "\"x\"",
                "[]",
                "7",
                "null",
                "{\"subject\":\"a\"} trailing",
                "{\"subject\":\"a\"}{\"subject\":\"b\"}",
                "{'subject':'a'}",
                "{\"subject\":\"a\",}",
                "{/* no */\"subject\":\"a\"}",
                "{\"priority\":NaN}",
                "{\"score\":-Infinity}",
                "{\"priority\":007}",
                "{\"subject\":\"a\nb\"}"
            })
    void refuses_whatIsNotJson(String body) {
        assertRefused(post(body), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject | {'subject':{'a':1}}",
                "subject | {'subject':['a','b']}",
                "subject | {'subject':1}",
                "subject | {'subject':true}",
                "subject | {'subject':'half \\ud800 pair'}",
                "subject | {'subject':'nul \\u0000'}",
                "subject | {'subject':'bell \\u0007'}",
                "subject | {'subject':'two\\nlines'}",
                "priority | {'priority':'1'}",
                "priority | {'priority':1.5}",
                "priority | {'priority':1e400}",
                "priority | {'priority':99999999999}",
                "priority | {'priority':true}",
                "score | {'score':1e400}",
                "score | {'score':'1'}",
                "urgent | {'urgent':1}",
                "urgent | {'urgent':'true'}",
                "due | {'due':'2026-13-45T99:99:99Z'}",
                "due | {'due':'2026-11-22'}",
                "due | {'due':1700000000}",
                "due | {'due':'+999999999-01-01T00:00:00Z'}",
                "channel | {'channel':'FAX'}",
                "channel | {'channel':0}",
                "channel | {'channel':''}",
                "tags[1] | {'tags':['a',null]}",
                "tags[1] | {'tags':['a',{'b':1}]}",
                "tags | {'tags':'a'}",
                "data.x | {'data':{'x':'\\udc00'}}",
                "data.x | {'data':{'x':1e999}}",
                "customer.email | {'customer':{'email':'nobody'}}",
                "customer.email | {'customer':{}}",
                "customer | {'customer':''}",
                "customer | {'customer':[]}",
                "id | {'id':'1'}",
                "@class | {'@class':'java.net.URL'}",
                "__proto__ | {'__proto__':{}}",
                "customer.admin | {'customer':{'email':'a@b.de','admin':true}}",
                "subject | {'subject':'a','subject':'b'}",
                "data.a | {'data':{'a':1,'a':2}}"
            })
    void names_theFieldThatIsWrong(String field, String body) {
        Answer answer = post(body.replace('\'', '"'));

        assertRefused(answer, 400);
        assertThat(answer.field()).as(answer.text()).isEqualTo(field);
    }

    @Test
    void doesNotEcho_whatWasSent() {
        assertThat(post("{\"channel\":\"<script>alert(1)</script>\"}").text()).doesNotContain("script");
        assertThat(post("{\"a\\u0000b\":1}").field()).isEqualTo("a?b");
        assertThat(post("{\"" + "n".repeat(900) + "\":1}").field()).hasSize(200);
    }

    @Test
    void bounds_whatIsNested() {
        Instant start = Instant.now();

        assertRefused(post("[".repeat(100_000)), 400);
        assertRefused(post("{\"data\":" + "{\"a\":".repeat(64) + "1" + "}".repeat(65)), 400);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void bounds_numbersNamesAndTexts() {
        assertRefused(post("{\"priority\":" + "9".repeat(41) + "}"), 400);
        assertRefused(post("{\"" + "n".repeat(1_001) + "\":1}"), 400);
        assertRefused(post("{\"message\":\"" + "m".repeat(200_001) + "\"}"), 400);
        assertRefused(post("{\"message\":\"" + "m".repeat(100_001) + "\"}"), 400);
        assertThat(post("{\"message\":\"" + "m".repeat(100_000) + "\"}").status())
                .isEqualTo(200);
    }

    @Test
    void bounds_charactersAndBytes() {
        assertThat(post("{\"subject\":\"" + "\u00e9".repeat(400) + "\"}").status())
                .isEqualTo(200);
        assertThat(post("{\"subject\":\"" + "\u00e9".repeat(401) + "\"}").field())
                .isEqualTo("subject");
    }

    @Test
    void refuses_bytesThatAreNoUtf8() {
        byte[] body = "{\"subject\":\"\u00ff\u00fe\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(machine.send("POST", "/api/hostile", BodyPublishers.ofByteArray(body), "application/json"), 400);
        byte[] surrogate = {'{', '"', 's', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'};
        assertRefused(
                machine.send("POST", "/api/hostile", BodyPublishers.ofByteArray(surrogate), "application/json"), 400);
    }

    @Test
    void takes_byteOrderMark() {
        assertThat(post("\ufeff{\"subject\":\"a\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "text/plain",
                "application/x-www-form-urlencoded",
                "nonsense",
                "multipart/form-data; boundary=b"
            })
    void refuses_otherTypes(String type) {
        assertRefused(machine.send("POST", "/api/hostile", BodyPublishers.ofString("subject=a"), type), 415);
    }

    @Test
    void refuses_bodyThatIsTooLarge_howeverItIsAnnounced() {
        String body = "{\"message\":\"" + "m".repeat(1_100_000) + "\"}";

        assertRefused(post(body), 413);
        assertRefused(
                machine.send(
                        "POST",
                        "/api/hostile",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                (" ".repeat(1_100_000) + "{}").getBytes(StandardCharsets.UTF_8))),
                        "application/json"),
                413);
    }

    @Test
    void takesFile_largerThanJson_andRefusesTooLargeOne() {
        assertThat(upload(2_000_000).status()).isEqualTo(200);
        assertRefused(upload(26 * 1_048_576), 413);
    }

    private Answer upload(int size) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--b--\r\n";
        return machine.send(
                "POST", "/api/hostile/file", BodyPublishers.ofString(body), "multipart/form-data; boundary=b");
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1, page",
        "limit=0x, limit",
        "limit=201, limit",
        "limit=1&limit=2, limit",
        "status=a&status=b, status",
        "after=yesterday, after",
        "Status=a, Status",
        "q=%00, query"
    })
    void refuses_queryItDoesNotKnow(String query, String field) {
        Answer answer = machine.get("/api/hostile?" + query);

        assertRefused(answer, 400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void takes_queryThatIsDeclared() {
        assertThat(machine.get("/api/hostile?status=a&after=2026-01-01T00:00:00Z&limit=5&tag=a&tag=b")
                        .status())
                .isEqualTo(200);
    }
}
