package io.casework.operations.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class ParkedApiTests {

    private static final String PATH = "/api/operations/parked";
    private static final Instant PARKED = Instant.parse("2026-03-02T09:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    private final List<String> mails = new ArrayList<>();
    private Browser grace;

    @BeforeEach
    void signIn() {
        grace = Browser.signedIn(port, "grace");
        forget();
    }

    @AfterEach
    void forget() {
        database.update("DELETE FROM kept_messages");
        mails.forEach(id -> database.update("DELETE FROM mail_inbox WHERE id = ?", id));
    }

    @Test
    void listsMailsAndMessages_theLastFirst_pageByPage() {
        String older = mail("From: a@b.example\r\n\r\nHello", PARKED);
        String message = message(PARKED.plusSeconds(60));
        String newer = mail(null, PARKED.plusSeconds(120));

        JsonNode page = grace.get(PATH + "?limit=2").json();
        JsonNode rest = grace.get(PATH + "?limit=2&cursor=" + page.get("next").asString())
                .json();

        assertThat(ids(page)).containsExactly(newer, message);
        assertThat(ids(rest)).containsExactly(older);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(page.at("/items/1/title").asString()).isEqualTo("customer-replied");
        assertThat(page.at("/items/1/reason").asString()).isEqualTo("no-flow-waits");
        assertThat(page.at("/items/1/caseNumber").asString()).isEqualTo("C-1");
        assertThat(page.at("/items/0/byteCount").isNull()).isTrue();
        assertThat(rest.at("/items/0/byteCount").asInt()).isEqualTo(7);
    }

    @Test
    void letsAMailTryAnew() {
        String id = mail("From: a@b.example\r\n\r\nHello", PARKED);

        assertThat(grace.post(PATH + "/mail/" + id + "/retry", "{}").status()).isEqualTo(202);

        assertThat(stateOf(id)).isEqualTo("received");
        assertThat(grace.post(PATH + "/mail/" + id + "/retry", "{}").status()).isEqualTo(404);
        assertThat(audited("parked-retried", "mail:" + id)).isEqualTo(1);
    }

    @Test
    void saysSo_whenThereIsNoMailToTryWith() {
        String id = mail(null, PARKED);

        assertThat(grace.post(PATH + "/mail/" + id + "/retry", "{}").status()).isEqualTo(409);
        assertThat(stateOf(id)).isEqualTo("parked");
    }

    @Test
    void letsAMessageTryAnew() {
        String id = message(PARKED);

        assertThat(grace.post(PATH + "/message/" + id + "/retry", "{}").status())
                .isEqualTo(202);

        assertThat(database.queryForObject("SELECT state FROM kept_messages WHERE id = ?", String.class, id))
                .isEqualTo("waiting");
    }

    @Test
    void discards_withANoteInTheAudit() {
        String mail = mail("x", PARKED);
        String message = message(PARKED);

        assertThat(grace.post(PATH + "/mail/" + mail + "/discard", "{\"note\":\"an old test\"}")
                        .status())
                .isEqualTo(204);
        assertThat(grace.post(PATH + "/message/" + message + "/discard", "{\"note\":\"the case was closed\"}")
                        .status())
                .isEqualTo(204);

        assertThat(stateOf(mail)).isEqualTo("discarded");
        assertThat(ids(grace.get(PATH).json())).isEmpty();
        assertThat(database.queryForObject(
                        "SELECT detail FROM audit_trail WHERE subject = ?", String.class, "message:" + message))
                .isEqualTo("the case was closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"note\":\" \"}", "{\"note\":null}", "{\"note\":\"a\",\"other\":1}", "[]"})
    void discardsNothing_withoutANote(String body) {
        String id = mail("x", PARKED);

        assertThat(grace.post(PATH + "/mail/" + id + "/discard", body).status()).isEqualTo(400);
        assertThat(stateOf(id)).isEqualTo("parked");
    }

    @Test
    void givesAMailOut_asItCame_forNobodyToRun() {
        String id = mail("Subject: <script>\r\n\r\nHello", PARKED);

        Answer answer = grace.get(PATH + "/mail/" + id + "/content");

        assertThat(answer.text()).isEqualTo("Subject: <script>\r\n\r\nHello");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("parked.eml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pigeon/1", "/mail/none", "/message/99999999999999999999", "/message/x"})
    void knowsNothingElse(String path) {
        assertThat(grace.post(PATH + path + "/retry", "{}").status()).isEqualTo(404);
        assertThat(grace.get(PATH + path + "/content").status()).isEqualTo(404);
    }

    @Test
    void isForOperatorsOnly() {
        String id = mail("x", PARKED);
        Browser alice = Browser.signedIn(port, "alice");

        assertThat(alice.get(PATH).status()).isEqualTo(403);
        assertThat(alice.get(PATH + "/mail/" + id + "/content").status()).isEqualTo(403);
        assertThat(alice.post(PATH + "/mail/" + id + "/retry", "{}").status()).isEqualTo(403);
        assertThat(alice.post(PATH + "/mail/" + id + "/discard", "{\"note\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(grace.get(PATH + "?cursor=bm9uZQ").status()).isEqualTo(400);
    }

    private String mail(@Nullable String raw, Instant parkedAt) {
        String id = Ids.next();
        mails.add(id);
        database.update(
                "INSERT INTO mail_inbox (id, mailbox, uid_validity, mail_uid, raw_mail, byte_count, is_whole, state,"
                        + " reason, attempts, due_at, received_at, settled_at)"
                        + " VALUES (?, 'parked-tests', 1, ?, ?, 7, 1, 'parked', 'IOException', 8, ?, ?, ?)",
                id,
                id.hashCode() & Integer.MAX_VALUE,
                raw == null ? null : raw.getBytes(StandardCharsets.UTF_8),
                parkedAt.plus(Duration.ofDays(3_650)).atOffset(ZoneOffset.UTC),
                parkedAt.atOffset(ZoneOffset.UTC),
                parkedAt.atOffset(ZoneOffset.UTC));
        return id;
    }

    private String message(Instant parkedAt) {
        database.update(
                "INSERT INTO kept_messages (case_number, message_name, variables, state, kept_at, settled_at)"
                        + " VALUES ('C-1', 'customer-replied', '{}', 'undeliverable', ?, ?)",
                parkedAt.atOffset(ZoneOffset.UTC),
                parkedAt.atOffset(ZoneOffset.UTC));
        return requireNonNull(database.queryForObject("SELECT MAX(id) FROM kept_messages", String.class));
    }

    private String stateOf(String mail) {
        return requireNonNull(database.queryForObject("SELECT state FROM mail_inbox WHERE id = ?", String.class, mail));
    }

    private long audited(String action, String subject) {
        return requireNonNull(database.queryForObject(
                "SELECT COUNT(*) FROM audit_trail WHERE action = ? AND subject = ?", Long.class, action, subject));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
