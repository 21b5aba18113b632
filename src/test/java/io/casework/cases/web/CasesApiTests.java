package io.casework.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.CaseLifecycle;
import io.casework.cases.Tickets;
import io.casework.identity.Actor;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class CasesApiTests {

    private static final String TICKET =
            """
            {"subject":"Where is my tent?","message":"It should be here.",
             "customer":{"email":"Kim@Example.test","name":"Kim Kohl"},"channel":"email","language":"en"}""";

    @LocalServerPort
    int port;

    @Autowired
    Tickets tickets;

    @Autowired
    CaseLifecycle lifecycle;

    Browser machine;
    Browser alice;
    Browser bob;

    @BeforeEach
    void signIn() {
        machine = Browser.withToken(port, "cwt_demo");
        alice = Browser.signedIn(port, "alice");
        bob = Browser.signedIn(port, "bob");
    }

    @Test
    void opensATicket_asTheContractShows() {
        Answer answer = machine.post("/api/tickets", TICKET);

        JsonNode file = answer.json();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/cases/" + file.get("number").asString());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(names(file))
                .contains(
                        "number",
                        "type",
                        "status",
                        "subject",
                        "priority",
                        "category",
                        "intent",
                        "sentiment",
                        "urgency",
                        "language",
                        "channel",
                        "team",
                        "customer",
                        "openedAt",
                        "updatedAt",
                        "firstRespondedAt",
                        "firstResponseDueAt",
                        "solutionDueAt",
                        "resolvedAt",
                        "closedAt",
                        "reopenCount",
                        "version");
        assertThat(file.get("type").asString()).isEqualTo("ticket");
        assertThat(file.get("status").asString()).isEqualTo("new");
        assertThat(file.get("channel").asString()).isEqualTo("email");
        assertThat(file.get("team").isNull()).isTrue();
        assertThat(file.at("/customer/tier").asString()).isEqualTo("standard");
    }

    @Test
    void tellsNothingOfACustomer_toWhoMayOnlyOpenTickets() {
        String known = TICKET.replace("Kim@Example.test", "known@example.test")
                .replace("\"name\":\"Kim Kohl\"", "\"name\":\"Kim Kohl\",\"phone\":\"+49 30 1234567\"");
        machine.post("/api/tickets", known);
        Browser shop = Browser.signedIn(port, "grace").tokenFor("cases:open");

        JsonNode customer = shop.post(
                        "/api/tickets",
                        TICKET.replace("Kim@Example.test", "KNOWN@example.test").replace(",\"name\":\"Kim Kohl\"", ""))
                .json()
                .get("customer");

        assertThat(customer.get("email").asString()).isEqualTo("KNOWN@example.test");
        assertThat(List.of("id", "name", "phone", "tier"))
                .allSatisfy(field ->
                        assertThat(customer.get(field).isNull()).as(field).isTrue());
    }

    @Test
    void opensATicketOnce_underOneIdempotencyKey() {
        machine.with("Idempotency-Key", "ticket-1");

        Answer first = machine.post("/api/tickets", TICKET);
        Answer again = machine.post("/api/tickets", TICKET);
        Answer other = machine.post("/api/tickets", TICKET.replace("tent", "boat"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\":\"a\"",
                "\"x\"",
                "[]",
                "{}",
                "{\"subject\":{\"a\":1}}",
                "{\"subject\":\"a\",\"subject\":\"b\"}",
                "{\"subject\":\"a\",\"status\":\"closed\"}",
                "{\"priority\":1e400}",
                "{\"channel\":\"pigeon\"}",
                "{\"subject\":\"\\ud800\",\"message\":\"m\",\"customer\":{\"email\":\"a@example.test\"}}",
                "{\"subject\":\"s\",\"message\":\"m\",\"customer\":{\"email\":\"a@example.test\"},\"attachments\":[null]}",
                "{\"subject\":\"s\",\"message\":\"m\",\"customer\":{\"email\":\"a@example.test\"},\"attachments\":[{\"fileName\":\"a.txt\",\"content\":\"%%%\"}]}"
            })
    void refusesMalformedTickets_andSaysWhy(String json) {
        Answer answer = machine.post("/api/tickets", json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("io.casework");
    }

    @Test
    void refusesUnknownParametersSortsCursorsAndLimits() {
        for (String query : List.of(
                "page=-1",
                "sort=createdAt;drop%20table",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=AAAA",
                "status=gone",
                "opened-after=yesterday",
                "q=" + "x".repeat(201))) {
            assertThat(alice.get("/api/cases?" + query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void listsAndCounts_whatTheQueryAsksFor() {
        String number = tickets.triaged("Zeppelin", "list@example.test", "orders");
        String query = "?type=ticket&status=open,waiting&team=orders&category=orders&q=zepp"
                + "&opened-after=2020-01-01T00:00:00%2B01:00&opened-before=2999-01-01T00:00:00Z";

        assertThat(alice.get("/api/cases" + query + "&sort=-priority&limit=1")
                        .json()
                        .at("/items/0/number")
                        .asString())
                .isEqualTo(number);
        assertThat(alice.get("/api/cases/count" + query).json().get("count").asLong())
                .isEqualTo(1);
        assertThat(alice.get("/api/cases?q=zepp")
                        .json()
                        .at("/items/0/team/name")
                        .asString())
                .isEqualTo("Orders & delivery");
    }

    @Test
    void changesACase_onlyInTheVersionThatWasRead() {
        String number = tickets.triaged("Patch", "patch@example.test", "orders");
        String path = "/api/cases/" + number;
        String tag = alice.get(path).header("ETag");

        assertThat(alice.patch(path, "{\"priority\":70}").status()).isEqualTo(428);
        Answer changed = alice.with("If-Match", tag).patch(path, "{\"priority\":70,\"intent\":\"track-order\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("category").asString()).isEqualTo("delivery");
        assertThat(alice.patch(path, "{\"priority\":80}").status()).isEqualTo(412);
        assertThat(alice.with("If-Match", "W/x")
                        .patch(path, "{\"priority\":80}")
                        .status())
                .isEqualTo(412);
        alice.without("If-Match");
        assertThat(alice.get(path).json().get("priority").asInt()).isEqualTo(70);
    }

    @Test
    void casesOfOtherTeams_areNotFoundByAnyDoor() {
        String number = tickets.triaged("Hidden", "hidden@example.test", "accounts");
        String path = "/api/cases/" + number;

        for (String part : List.of("", "/messages", "/timeline", "/attachments", "/attachments/x", "/draft")) {
            assertThat(bob.get(path + part).status()).as(part).isEqualTo(404);
        }
        assertThat(bob.post(path + "/messages", "{\"direction\":\"note\",\"body\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(bob.post(path + "/messages", "{\"direction\":\"inbound\",\"body\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(bob.put(path + "/draft", "{\"body\":\"x\"}").status()).isEqualTo(404);
        assertThat(bob.post(path + "/withdrawal", "{\"reason\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(bob.get("/api/cases?q=hidden").json().get("items")).isEmpty();
        assertThat(alice.get(path).status()).isEqualTo(200);
    }

    @Test
    void holdsAConversation() {
        String number = tickets.triaged("Talk", "talk@example.test", "orders");
        String path = "/api/cases/" + number + "/messages";

        Answer note = alice.post(path, "{\"direction\":\"note\",\"body\":\"Call first\"}");
        Answer reply = alice.post(path, "{\"direction\":\"outbound\",\"body\":\"Hello Sam\"}");
        Answer customer = machine.post(path, "{\"direction\":\"inbound\",\"body\":\"Hello Alice\"}");

        assertThat(List.of(note.status(), reply.status(), customer.status())).containsOnly(201);
        assertThat(note.json().get("delivery").isNull()).isTrue();
        assertThat(reply.json().at("/delivery/state").asString()).isEqualTo("queued");
        assertThat(reply.json().at("/author").toString())
                .isEqualTo("{\"kind\":\"agent\",\"id\":\"alice\",\"name\":\"Alice Adams\"}");
        JsonNode page = alice.get(path + "?limit=2").json();
        assertThat(page.get("items")).hasSize(2);
        assertThat(alice.get(path + "?cursor=" + page.get("next").asString())
                        .json()
                        .at("/items/1/body")
                        .asString())
                .isEqualTo("Hello Alice");
    }

    @Test
    void aReplyToAClosedCase_isSentToItsFollowUp() {
        String number = tickets.closed();

        Answer answer =
                machine.post("/api/cases/" + number + "/messages", "{\"direction\":\"inbound\",\"body\":\"Me again\"}");

        String followUp = answer.json().get("caseNumber").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/cases/" + followUp + "/messages");
        assertThat(alice.get("/api/cases/" + followUp).json().get("followUpOf").asString())
                .isEqualTo(number);
        assertThat(alice.post("/api/cases/" + number + "/messages", "{\"direction\":\"outbound\",\"body\":\"No\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void keepsFiles_andHandsThemOutAsDownloadsOnly() {
        String number = tickets.triaged("Files", "files@example.test", "orders");
        String path = "/api/cases/" + number + "/attachments";

        Answer kept = upload(alice, path, "Übersicht \\\"März\\\".txt", "grüße");
        String id = kept.json().get("id").asString();
        Answer download = alice.get(path + "/" + id);

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.json().get("size").asInt()).isEqualTo(7);
        assertThat(download.text()).isEqualTo("grüße");
        assertThat(download.header("Content-Type")).startsWith("text/plain");
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C3%9Cbersicht");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.response().headers().allValues("Content-Security-Policy"))
                .contains("sandbox");
        assertThat(alice.get(path).json().at("/items/0/id").asString()).isEqualTo(id);
        assertThat(upload(alice, path, "run.exe", "MZ").status()).isEqualTo(415);
        assertThat(alice.post(path, "{}").status()).isEqualTo(415);
    }

    @Test
    void takesFilesWithinATicket() {
        String ticket = TICKET.replace(
                "\"language\":\"en\"",
                "\"attachments\":[{\"fileName\":\"a.txt\",\"contentType\":\"text/html\",\"content\":\"aGVsbG8=\"}]");

        String number =
                machine.post("/api/tickets", ticket).json().get("number").asString();

        JsonNode file = alice.get("/api/cases/" + number + "/messages").json().at("/items/0/attachments/0");
        assertThat(file.get("contentType").asString()).isEqualTo("text/plain");
        assertThat(file.get("size").asInt()).isEqualTo(5);
    }

    @Test
    void keepsADraft() {
        String number = tickets.triaged("Draft", "draft@example.test", "orders");
        String path = "/api/cases/" + number + "/draft";

        assertThat(alice.get(path).status()).isEqualTo(204);
        Answer saved = alice.put(path, "{\"body\":\"Dear Sam\"}");
        assertThat(saved.json().at("/updatedBy/id").asString()).isEqualTo("alice");
        assertThat(alice.get(path).json()).isEqualTo(saved.json());
        assertThat(bob.get(path).status()).isEqualTo(204);
        assertThat(alice.with("If-Match", "\"9\"").put(path, "{\"body\":\"x\"}").status())
                .isEqualTo(412);
    }

    @Test
    void withdrawsACase_once() {
        String number = tickets.triaged("Withdraw", "withdraw@example.test", "orders");
        String path = "/api/cases/" + number;

        assertThat(alice.post(path + "/withdrawal", "{\"reason\":\" \"}").status())
                .isEqualTo(400);
        assertThat(alice.post(path + "/withdrawal", "{\"reason\":\"Solved itself\"}")
                        .status())
                .isEqualTo(204);
        assertThat(alice.get(path).json().get("status").asString()).isEqualTo("withdrawn");
        assertThat(alice.get(path + "/timeline").text()).contains("Solved itself");
        Answer closed = alice.post("/api/cases/" + tickets.closed() + "/withdrawal", "{\"reason\":\"x\"}");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.json().get("type").asString()).isEqualTo("/problems/case-already-closed");
    }

    @Test
    void tellsTheTimeline_inTheLanguageOfTheReader() {
        String number = tickets.triaged("Story", "story@example.test", "orders");

        JsonNode german = alice.with("Accept-Language", "de")
                .get("/api/cases/" + number + "/timeline")
                .json();

        assertThat(german.get("items").toString())
                .contains("Vorgang eröffnet über email", "Sam Sample hat geschrieben");
        assertThat(names(german.at("/items/0")))
                .containsExactly(
                        "id",
                        "at",
                        "kind",
                        "title",
                        "detail",
                        "actor",
                        "activityId",
                        "processKey",
                        "processVersion",
                        "durationMs");
    }

    @Test
    void showsACustomer_toThoseWhoSeeACase() {
        String number = tickets.triaged("Mine", "shown@example.test", "accounts");
        String customer =
                alice.get("/api/cases/" + number).json().at("/customer/id").asString();

        assertThat(alice.get("/api/customers/" + customer).json().get("email").asString())
                .isEqualTo("shown@example.test");
        assertThat(alice.get("/api/customers/" + customer + "/cases").json().get("items"))
                .hasSize(1);
        assertThat(bob.get("/api/customers/" + customer).status()).isEqualTo(404);
        assertThat(alice.get("/api/customers/nobody").status()).isEqualTo(404);
    }

    @Test
    void listsCategories() {
        assertThat(alice.get("/api/categories").json().get("items")).hasSize(7);
    }

    @Test
    void documentsConstantsByTheirKeys() {
        String document = alice.get("/api/openapi.json").text();

        assertThat(document)
                .contains("\"waiting\"", "\"not-sent\"", "\"ticket\"", "\"opened-after\"")
                .doesNotContain("\"WAITING\"", "\"NOT_SENT\"");
    }

    @Test
    void closedDoors_areClosedToThoseNotSignedIn() {
        lifecycle.rejected(tickets.opened("x", "closed@example.test"), "spam", Actor.SYSTEM);
        for (String path : List.of("/api/cases", "/api/cases/C-100001", "/api/categories", "/api/customers/x")) {
            assertThat(new Browser(port).get(path).status()).as(path).isEqualTo(401);
        }
    }

    private static Answer upload(Browser browser, String path, String fileName, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/html\r\n\r\n" + content + "\r\n--x--\r\n";
        return browser.send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)),
                "multipart/form-data; boundary=x");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        StreamSupport.stream(object.properties().spliterator(), false).forEach(entry -> names.add(entry.getKey()));
        return names;
    }
}
