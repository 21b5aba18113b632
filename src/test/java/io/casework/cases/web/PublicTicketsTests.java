package io.casework.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.RawHttp;
import io.casework.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class PublicTicketsTests {

    private static final String BOUNDARY = "----casework";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    MeterRegistry meters;

    private final String email = Ids.next() + "@example.test";
    private Browser visitor = new Browser(0);

    @BeforeEach
    @AfterEach
    void forgetVisits() {
        clock.reset();
        sql.update("DELETE FROM visits");
        visitor = new Browser(port);
    }

    @Test
    void opensATicket_forSomebodyWithoutAnAccount() {
        Answer answer = send(filled(form()), file("hello.txt", "It broke."));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        String number = answer.json().get("number").asString();
        Browser carol = Browser.signedIn(port, "carol");
        JsonNode opened = carol.get("/api/cases/" + number).json();
        assertThat(opened.get("channel").asString()).isEqualTo("web");
        assertThat(opened.get("subject").asString()).isEqualTo("My <b>kettle</b>");
        assertThat(opened.at("/customer/email").asString()).isEqualTo(email);
        JsonNode message =
                carol.get("/api/cases/" + number + "/messages").json().at("/items/0");
        assertThat(message.get("body").asString()).isEqualTo("It no longer boils.");
        assertThat(message.at("/attachments/0/fileName").asString()).isEqualTo("hello.txt");
    }

    @Test
    void saysWhatTheFormTakes() {
        JsonNode form = visitor.get("/api/public/ticket-form").json();

        assertThat(form.get("company").asString()).isEqualTo("Fernhill");
        assertThat(form.get("notBeforeSeconds").asInt()).isEqualTo(3);
        assertThat(form.get("maxFiles").asInt()).isEqualTo(5);
        assertThat(form.get("maxBytes").asLong()).isEqualTo(10_485_760);
    }

    @Test
    void opensOne_whenSentTwice_evenAtOnce() {
        Map<String, Object> ticket = filled(form());

        var numbers =
                IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> send(ticket))).toList().stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.json().path("number").asString(answer.text()))
                        .collect(Collectors.toSet());

        assertThat(numbers).hasSize(1);
        assertThat(casesOfVisitor()).isEqualTo(1);
    }

    @Test
    void opensAnother_whenSomethingElseIsWritten() {
        Map<String, Object> ticket = filled(form());
        send(ticket);
        ticket.put("message", "And the lid is loose.");

        assertThat(send(ticket).status()).isEqualTo(200);
        assertThat(casesOfVisitor()).isEqualTo(2);
    }

    @Test
    void pretends_whenTheTrapIsFilled_andKeepsNothing() {
        Map<String, Object> ticket = filled(form());
        ticket.put("homepage", "https://cheap.example");
        double trapped = trapped();

        Answer answer = send(ticket);

        String number = answer.json().get("number").asString();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(number).startsWith("C-");
        assertThat(casesOfVisitor()).isZero();
        assertThat(Browser.signedIn(port, "carol").get("/api/cases/" + number).status())
                .isEqualTo(404);
        assertThat(trapped()).isEqualTo(trapped + 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 429", "2, 429", "3, 200", "43100, 200", "43260, 422"})
    void wantsAForm_thatAPersonCouldHaveFilledIn(int seconds, int status) {
        String token = visitor.get("/api/public/ticket-form").json().get("form").asString();
        clock.putForward(Duration.ofSeconds(seconds));

        assertThat(send(filled(token)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1732450000000.0123456789abcdef.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void wantsAFormOfOurs(String token) {
        assertThat(send(filled(token)).status()).isEqualTo(422);
        assertThat(casesOfVisitor()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email|''|email",
                "email|nobody|customer.email",
                "email|a@example.test,b@example.test|customer.email",
                "subject|' '|subject",
                "message|''|message",
            })
    void saysWhatIsMissing(String field, String value, String named) {
        Map<String, Object> ticket = filled(form());
        ticket.put(field, value);

        Answer answer = send(ticket);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(named);
    }

    @Test
    void refusesHeadersInOneLine_andMoreThanItTakes() {
        Map<String, Object> ticket = filled(form());
        ticket.put("subject", "Hello\\r\\nBcc: everybody@example.test");
        assertThat(send(ticket).status()).isEqualTo(400);
        ticket = filled(form());
        ticket.put("message", "x".repeat(20_001));
        assertThat(send(ticket).status()).isEqualTo(400);
        ticket.put("message", "x".repeat(1_000_000));
        assertThat(send(ticket).status()).isEqualTo(400);
        ticket = filled(form());
        ticket.put("priority", 100);
        assertThat(send(ticket).status()).isEqualTo(400);
        assertThat(casesOfVisitor()).isZero();
    }

    @Test
    void takesNoProgram_andNotTooMuch() {
        String program = file("setup.exe", "MZ\u0090\u0000");
        assertThat(send(filled(form()), program).status()).isEqualTo(415);
        String small = file("a.txt", "a");
        assertThat(send(filled(form()), small.repeat(6)).status()).isEqualTo(413);
        String large = file("a.txt", "a".repeat(5_300_000));
        assertThat(send(filled(form()), large.repeat(2)).status()).isEqualTo(413);
        assertThat(casesOfVisitor()).isZero();
    }

    @Test
    void limitsAnAddress_whateverItClaimsToBe() {
        String token = form();
        for (int i = 0; i < 21; i++) {
            visitor.with("X-Forwarded-For", "10.0.0." + i);
            Map<String, Object> ticket = filled(token);
            ticket.put("email", Ids.next() + "@example.test");
            assertThat(send(ticket).status()).isEqualTo(i < 20 ? 200 : 429);
        }
        assertThat(Integer.parseInt(send(filled(token)).header("Retry-After"))).isBetween(1, 180);
    }

    @Test
    void turnsAwayWhatIsTooMuch_beforeItIsSent() {
        assertThat(announced(25_000_000)).startsWith("HTTP/1.1 413");
    }

    @Test
    void turnsAwayWhatComesTooOften_beforeItIsSent() {
        for (int i = 0; i < 20; i++) {
            assertThat(visitor.post("/api/public/tickets", "{}").status()).isEqualTo(415);
        }

        assertThat(announced(1_000)).startsWith("HTTP/1.1 429");
    }

    /** How a form is answered of which only the head is ever sent. */
    private String announced(int bytes) {
        return RawHttp.firstLine(
                port,
                "POST /api/public/tickets HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + bytes + "\r\n\r\n");
    }

    @Test
    void limitsWhatIsSentInOneName() {
        for (int i = 0; i < 6; i++) {
            Map<String, Object> ticket = filled(form());
            ticket.put("email", i % 2 == 0 ? email : " " + email.toUpperCase(java.util.Locale.ROOT));
            ticket.put("subject", "Again " + i);
            assertThat(send(ticket).status()).isEqualTo(i < 5 ? 200 : 429);
        }
    }

    @Test
    void sendsNoMailToAnybody() {
        String number = send(filled(form())).json().get("number").asString();

        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM messages WHERE case_number = ? AND direction = 'outbound'",
                        Integer.class,
                        number))
                .isZero();
    }

    @Test
    void takesNothingButTheForm() {
        assertThat(visitor.post("/api/public/tickets", "{}").status()).isEqualTo(415);
        assertThat(visitor.get("/api/public/tickets").status()).isEqualTo(404);
        assertThat(visitor.get("/api/public/ticket-form?debug=1").status()).isEqualTo(400);
    }

    private String form() {
        String token = visitor.get("/api/public/ticket-form").json().get("form").asString();
        clock.putForward(Duration.ofSeconds(4));
        return token;
    }

    private Map<String, Object> filled(String form) {
        return new TreeMap<>(Map.of(
                "form", form,
                "name", "Kim",
                "email", email,
                "subject", "My <b>kettle</b>",
                "message", "It no longer boils."));
    }

    private Answer send(Map<String, Object> ticket) {
        return send(ticket, "");
    }

    private Answer send(Map<String, Object> ticket, String files) {
        String json = ticket.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":"
                        + (field.getValue() instanceof String text ? "\"" + text + "\"" : field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        String part = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"ticket\"\r\nContent-Type: application/json\r\n\r\n" + json
                + "\r\n";
        String body = part + files + "--" + BOUNDARY + "--\r\n";
        return visitor.send(
                "POST",
                "/api/public/tickets",
                BodyPublishers.ofString(body, StandardCharsets.UTF_8),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String file(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }

    private int casesOfVisitor() {
        return sql.queryForList(
                        "SELECT f.case_number FROM case_files f JOIN customers c ON c.id = f.customer_id WHERE c.email = ?",
                        email)
                .size();
    }

    private double trapped() {
        return meters.counter("casework.forms.trapped", "form", "ticket-form").count();
    }
}
