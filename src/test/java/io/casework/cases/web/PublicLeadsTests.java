package io.casework.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
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
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class PublicLeadsTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INTEREST = "We need <b>60 tents</b>.\n<script>alert(1)</script>";

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
    void opensALead_forSomebodyWithoutAnAccount() {
        Map<String, Object> form = filled(form());
        form.put("phone", "030 1234567");
        form.put("company", "Acme <i>GmbH</i>");
        form.put("consent", Map.of("email", true, "phone", false));

        Answer answer = send(form);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        String path = "/api/cases/" + answer.json().get("number").asString();
        Browser dave = Browser.signedIn(port, "dave");
        JsonNode file = dave.get(path).json();
        assertThat(file.get("type").asString()).isEqualTo("lead");
        assertThat(file.get("channel").asString()).isEqualTo("web");
        assertThat(file.at("/customer/email").asString()).isEqualTo(email);
        JsonNode lead = dave.get(path + "/lead").json();
        assertThat(lead.get("source").asString()).isEqualTo("web-form");
        assertThat(lead.get("company").asString()).isEqualTo("Acme <i>GmbH</i>");
        assertThat(lead.at("/consentEmail/from").asString()).isEqualTo("web-form");
        assertThat(lead.get("consentPhone").isNull()).isTrue();
    }

    @Test
    void keepsMarkup_asTheWordsItIs() {
        String path = "/api/cases/" + send(filled(form())).json().get("number").asString();

        Browser dave = Browser.signedIn(port, "dave");
        assertThat(dave.get(path + "/messages").json().at("/items/0/body").asString())
                .isEqualTo(INTEREST);
        assertThat(dave.get(path).json().get("subject").asString()).isEqualTo("We need <b>60 tents</b>.");
    }

    @Test
    void takesNoSilenceForConsent() {
        String path = "/api/cases/" + send(filled(form())).json().get("number").asString() + "/lead";

        JsonNode lead = Browser.signedIn(port, "dave").get(path).json();
        assertThat(lead.get("consentEmail").isNull()).isTrue();
        assertThat(lead.get("consentPhone").isNull()).isTrue();
    }

    @Test
    void saysWhatTheFormIs() {
        JsonNode form = visitor.get("/api/public/lead-form").json();

        assertThat(form.get("company").asString()).isEqualTo("Fernhill");
        assertThat(form.get("notBeforeSeconds").asInt()).isEqualTo(3);
    }

    @Test
    void opensOne_whenSentTwice_evenAtOnce() {
        Map<String, Object> lead = filled(form());

        var numbers =
                IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> send(lead))).toList().stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.json().path("number").asString(answer.text()))
                        .collect(Collectors.toSet());

        assertThat(numbers).hasSize(1);
        assertThat(casesOfVisitor()).isEqualTo(1);
    }

    @Test
    void opensAnother_whenTheConsentIsAnother() {
        Map<String, Object> lead = filled(form());
        send(lead);
        lead.put("consent", Map.of("email", true));

        assertThat(send(lead).status()).isEqualTo(201);
        assertThat(casesOfVisitor()).isEqualTo(2);
    }

    @Test
    void pretends_whenTheTrapIsFilled_andKeepsNothing() {
        Map<String, Object> lead = filled(form());
        lead.put("homepage", "https://cheap.example");
        double trapped = trapped();

        Answer answer = send(lead);

        String number = answer.json().get("number").asString();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(number).startsWith("C-");
        assertThat(casesOfVisitor()).isZero();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM customers WHERE email = ?", Integer.class, email))
                .isZero();
        assertThat(Browser.signedIn(port, "dave").get("/api/cases/" + number).status())
                .isEqualTo(404);
        assertThat(trapped()).isEqualTo(trapped + 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 429", "2, 429", "3, 201", "43100, 201", "43260, 422"})
    void wantsAForm_thatAPersonCouldHaveFilledIn(int seconds, int status) {
        String token = visitor.get("/api/public/lead-form").json().get("form").asString();
        clock.putForward(Duration.ofSeconds(seconds));

        assertThat(send(filled(token)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1732450000000.0123456789abcdef.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void wantsAFormOfOurs(String token) {
        assertThat(send(filled(token)).status()).isEqualTo(422);
        assertThat(casesOfVisitor()).isZero();
    }

    @Test
    void wantsAForm_andThisOne() {
        Map<String, Object> lead = filled(form());
        lead.remove("form");
        assertThat(send(lead).field()).isEqualTo("form");
        String other = visitor.get("/api/public/ticket-form").json().get("form").asString();
        clock.putForward(Duration.ofSeconds(4));
        assertThat(send(filled(other)).status()).isEqualTo(422);
        assertThat(casesOfVisitor()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email|\"\"|email",
                "email|\"nobody\"|customer.email",
                "email|\"a@example.test,b@example.test\"|customer.email",
                "interest|\" \"|interest",
                "name|\"Kim\\r\\nBcc: everybody@example.test\"|name",
                "company|\"a\\u0000b\"|company",
                "consent|true|consent",
                "consent|\"yes\"|consent",
                "consent|{\"email\":\"yes\"}|consent.email",
                "consent|{\"email\":1}|consent.email",
                "consent|{\"phone\":[true]}|consent.phone",
                "consent|{\"post\":true}|consent.post",
                "score|100|score",
            })
    void saysWhatIsWrong(String field, String json, String named) {
        Map<String, Object> lead = filled(form());
        lead.put(field, JSON.readTree(json));

        Answer answer = send(lead);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(named);
        assertThat(casesOfVisitor()).isZero();
    }

    @Test
    void takesNotTooMuch() {
        Map<String, Object> lead = filled(form());
        lead.put("interest", "x".repeat(20_001));
        assertThat(send(lead).status()).isEqualTo(400);
        lead.put("interest", "x".repeat(2_000_000));
        assertThat(send(lead).status()).isBetween(400, 413);
        assertThat(casesOfVisitor()).isZero();
    }

    @Test
    void limitsAnAddress_whateverItClaimsToBe() {
        String token = form();
        for (int i = 0; i < 21; i++) {
            visitor.with("X-Forwarded-For", "10.0.0." + i);
            Map<String, Object> lead = filled(token);
            lead.put("email", Ids.next() + "@example.test");
            assertThat(send(lead).status()).isEqualTo(i < 20 ? 201 : 429);
        }
        assertThat(Integer.parseInt(send(filled(token)).header("Retry-After"))).isBetween(1, 180);
    }

    @Test
    void limitsWhatIsSentInOneName() {
        for (int i = 0; i < 6; i++) {
            Map<String, Object> lead = filled(form());
            lead.put("email", i % 2 == 0 ? email : " " + email.toUpperCase(Locale.ROOT));
            lead.put("interest", "Again " + i);
            assertThat(send(lead).status()).isEqualTo(i < 5 ? 201 : 429);
        }
    }

    @Test
    void takesNothingButTheForm() {
        assertThat(visitor.get("/api/public/leads").status()).isEqualTo(404);
        assertThat(visitor.post("/api/public/leads", "[]").status()).isEqualTo(400);
        assertThat(visitor.get("/api/public/lead-form?debug=1").status()).isEqualTo(400);
    }

    private String form() {
        String token = visitor.get("/api/public/lead-form").json().get("form").asString();
        clock.putForward(Duration.ofSeconds(4));
        return token;
    }

    private Map<String, Object> filled(String form) {
        return new TreeMap<>(Map.of("form", form, "name", "Kim", "email", email, "interest", INTEREST));
    }

    private Answer send(Map<String, Object> lead) {
        return visitor.post("/api/public/leads", JSON.writeValueAsString(lead));
    }

    private int casesOfVisitor() {
        return sql.queryForList(
                        "SELECT f.case_number FROM case_files f JOIN customers c ON c.id = f.customer_id WHERE c.email = ?",
                        email)
                .size();
    }

    private double trapped() {
        return meters.counter("casework.forms.trapped", "form", "lead-form").count();
    }
}
