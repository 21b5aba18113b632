package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What our own side does wrong, with an event that it has answered for. */
@HttpTest
class BrokenTakingTests {

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    TriggerTurns turns;

    @Autowired
    BrokenCases broken;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    private final String subject = "Poison " + Ids.next();
    private Made source;

    @BeforeEach
    void begin() {
        clock.reset();
        world.begin(port);
        source = world.source("standard-webhooks");
        world.send(source, Ids.next(), TriggerWorld.ticket("case.created", Ids.next(), clock.instant(), subject));
        world.send(source, Ids.next(), TriggerWorld.ticket("case.created", Ids.next(), clock.instant(), "Other"));
    }

    @AfterEach
    void end() {
        broken.mend();
        clock.reset();
        world.end();
    }

    @Test
    void whatBreaksEachTime_isTriedLaterAndLater_parked_andTakenOnceThatIsMended() {
        broken.breakAt(subject, new IllegalStateException("The handler is broken"));

        world.work();
        assertThat(poison().get("state").asString()).isEqualTo("waiting");
        assertThat(poison().get("reason").asString())
                .startsWith("It broke on our side")
                .doesNotContain("handler");
        assertThat(world.cases(source)).hasSize(1);
        for (int i = 0; i < 12; i++) {
            clock.putForward(Duration.ofMinutes(6));
            world.work();
        }
        clock.reset();
        assertThat(poison().get("state").asString()).isEqualTo("parked");
        assertThat(poison().get("attempts").asInt()).isEqualTo(TriggerWorker.MOST_ATTEMPTS);
        assertThat(world.cases(source)).hasSize(1);

        broken.mend();
        world.grace().post(TriggerWorld.EVENTS + "/" + poison().get("id").asString() + "/replay", "{}");
        world.work();
        assertThat(poison().get("state").asString()).isEqualTo("done");
        assertThat(world.cases(source)).hasSize(2);
    }

    @Test
    void whoDiesBetweenTheAnswerAndTheTaking_leavesItToTheNextOne() {
        assertThat(turns.next()).hasSize(2);

        world.work();
        assertThat(world.cases(source)).isEmpty();
        assertThat(poison().get("state").asString()).isEqualTo("waiting");

        sql.update(
                "UPDATE trigger_events SET leased_until = SYSTIMESTAMP - INTERVAL '1' SECOND WHERE source_id = ?",
                source.id());
        world.work();
        assertThat(world.cases(source)).hasSize(2);
    }

    private JsonNode poison() {
        return world.events(source).get(0);
    }
}
