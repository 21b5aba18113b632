package io.casework.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A worker's token names the topics that it is for. */
@HttpTest
class WorkerTokensTests {

    @LocalServerPort
    int port;

    Browser grace;

    @BeforeEach
    void signIn() {
        grace = Browser.signedIn(port, "grace");
    }

    @Test
    void token_namesItsTopics() {
        Answer issued = grace.post(
                "/api/tokens",
                "{\"name\":\"w\",\"scopes\":[\"worker:run\"],\"topics\":[\"external.b\",\"external.a-1\",\"external.*\"]}");

        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(issued.json().get("topics").toString())
                .isEqualTo("[\"external.*\",\"external.a-1\",\"external.b\"]");
        String subject = "token:" + issued.json().get("id").asString();
        assertThat(grace.get("/api/audit?subject=" + subject).text()).contains("topics external.* external.a-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"worker:run\"],\"topics\":[]",
                "[\"worker:run\"],\"topics\":null",
                "[\"worker:run\"]",
                "[\"cases:read\"],\"topics\":[\"external.a\"]",
                "[\"worker:run\"],\"topics\":[\"messaging.send-reply\"]",
                "[\"worker:run\"],\"topics\":[\"external.a\",\"*\"]",
                "[\"worker:run\"],\"topics\":[\"external.a external.b\"]",
                "[\"worker:run\"],\"topics\":[\"external.\"]"
            })
    void token_isRefused_whenItsTopicsDoNotFit(String wanted) {
        Answer answer = grace.post("/api/tokens", "{\"name\":\"w\",\"scopes\":" + wanted + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("topics");
    }

    @Test
    void otherTokens_haveNone() {
        Answer issued = grace.post("/api/tokens", "{\"name\":\"w\",\"scopes\":[\"cases:read\"]}");

        assertThat(issued.json().get("topics").toString()).isEqualTo("[]");
    }
}
