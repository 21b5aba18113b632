package io.casework.assistant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class TicketModelApiTests {

    private static final String MODEL = "/api/assistant/ticket-model";

    @LocalServerPort
    int port;

    @Test
    void whoReadsInsights_reads_andChangesNothing() {
        Browser frank = Browser.signedIn(port, "frank");

        assertThat(frank.get(MODEL).status()).isEqualTo(200);
        assertThat(frank.get(MODEL).json().path("retrainAfter").asInt()).isEqualTo(50);
        assertThat(frank.post(MODEL + "/trainings", "").status()).isEqualTo(403);
        assertThat(frank.put(MODEL + "/serving", "{\"version\":1,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAgent_doesNotLookAfterModels() {
        Browser alice = Browser.signedIn(port, "alice");

        assertThat(alice.get(MODEL).status()).isEqualTo(403);
        assertThat(alice.get(MODEL + "/doubtful-labels").status()).isEqualTo(403);
        assertThat(alice.post(MODEL + "/doubtful-labels/C-1/abc/second", "").status())
                .isEqualTo(403);
    }

    @Test
    void aVersionThatDoesNotExist_isNotFound_andAReasonIsNeeded() {
        Browser grace = Browser.signedIn(port, "grace");

        assertThat(grace.put(MODEL + "/serving", "{\"version\":99999,\"reason\":\"try\"}")
                        .status())
                .isEqualTo(404);
        assertThat(grace.put(MODEL + "/serving", "{\"version\":1,\"reason\":\"  \"}")
                        .status())
                .isEqualTo(400);
        assertThat(grace.put(MODEL + "/serving", "{\"version\":\"one\",\"reason\":\"try\"}")
                        .status())
                .isEqualTo(400);
        assertThat(grace.post(MODEL + "/doubtful-labels/C-1/abc/second", "").status())
                .isEqualTo(404);
    }
}
