package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class RefusalsTests {

    private static final String PATH = "/api/trigger-refusals";
    private static final String BODY = "{\"type\":\"ticket.created\",\"data\":{\"secret\":\"do-not-keep\"}}";

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    TriggerRefusals refusals;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    private Made source;

    @BeforeEach
    void begin() {
        clock.reset();
        world.begin(port);
        source = world.source("standard-webhooks");
    }

    @AfterEach
    void end() {
        refusals.write();
        sql.update("DELETE FROM trigger_refusals");
        world.end();
    }

    @Test
    void whyNothingComes_isTold_toWhoLooksAfterIt_alone() {
        String now = String.valueOf(clock.instant().getEpochSecond());
        world.send(source.name(), Ids.next(), now, "v1,AAAA", BODY);
        world.send(source.name(), Ids.next(), String.valueOf(clock.instant().getEpochSecond() - 400), "v1,AAAA", BODY);
        world.send(source.name(), "a.b", now, "v1,AAAA", BODY);
        new Browser(port).post("/api/triggers/" + source.name(), BODY);
        refusals.write();

        assertThat(reasons(source.name()))
                .containsExactly("headers-missing", "malformed", "not-recent", "wrong-signature");
        JsonNode first = items(source.name()).get(0);
        assertThat(first.get("network").asString()).endsWith("*").isNotEqualTo("127.0.0.1");
        assertThat(world.grace().get(PATH).text()).doesNotContain("do-not-keep");
        assertThat(Browser.signedIn(port, "alice").get(PATH).status()).isEqualTo(403);
    }

    @Test
    void whoIsUnknownOrClosed_isToldApart_hereAlone() {
        world.change(source, "{\"active\":false}");
        String now = String.valueOf(clock.instant().getEpochSecond());
        world.send(source.name(), Ids.next(), now, "v1,AAAA", BODY);
        world.send("nobody-of-this-name", Ids.next(), now, "v1,AAAA", BODY);
        world.sendXml("/api/triggers/salesforce/outbound-messages?key=cwk_wrong", "<a/>");
        refusals.write();

        assertThat(reasons(source.name())).containsExactly("paused");
        assertThat(world.grace().get(PATH).json().get("items").valueStream().limit(3))
                .extracting(item -> item.get("reason").asString())
                .containsExactlyInAnyOrder("paused", "unknown-source", "unknown-key");
        assertThat(world.grace().get(PATH).text()).doesNotContain("nobody-of-this-name");
    }

    @Test
    void anEnvelopeThatCannotBeRead_isTold_withNothingOfWhatItHeld() {
        Made org = world.source("salesforce");

        int status = world.sendXml(
                        "/api/triggers/salesforce/outbound-messages?key=" + org.secret(),
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>do-not-keep</a>")
                .status();
        refusals.write();

        assertThat(status).isEqualTo(400);
        assertThat(reasons(org.name())).containsExactly("unreadable");
        assertThat(world.grace().get(PATH).text()).doesNotContain("do-not-keep").doesNotContain(org.secret());
    }

    @Test
    void theLastHundred_areKept_ofEach() {
        for (int i = 0; i < 130; i++) {
            refusals.note(refused(RefusalReason.MALFORMED), "192.0.2.7");
        }
        refusals.note(refused(RefusalReason.WRONG_SIGNATURE), "192.0.2.8");
        refusals.write();

        assertThat(reasons(source.name())).hasSize(100).startsWith("wrong-signature");
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM trigger_refusals WHERE source_id = ?", Integer.class, source.id()))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.*",
        "2001:db8:1:2:3:4:5:6, 20010db80001:*",
        "::1, 000000000000:*",
        "not an address:, *"
    })
    void anAddress_isNotKeptWhole(String address, String network) {
        assertThat(TriggerRefusals.network(address)).isEqualTo(network);
    }

    private Refusal refused(RefusalReason reason) {
        return new Refusal(TriggerKind.STANDARD_WEBHOOKS, source.name(), reason);
    }

    private List<String> reasons(String name) {
        return items(name)
                .valueStream()
                .map(item -> item.get("reason").asString())
                .toList();
    }

    private JsonNode items(String name) {
        return world.grace().get(PATH + "?source=" + name).json().get("items");
    }
}
