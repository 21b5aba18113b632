package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.CustomerErased;
import io.casework.shared.Ids;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@HttpTest
class ErasedEventsTests {

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void begin() {
        clock.reset();
        world.begin(port);
    }

    @AfterEach
    void end() {
        world.end();
    }

    @Test
    void whatEventsSaid_isErasedWithTheCustomer_andOthersStay() {
        Made source = world.source("standard-webhooks");
        String record = Ids.next();
        String other = Ids.next();
        world.send(source, "made-" + record, TriggerWorld.ticket("case.created", record, clock.instant(), "Torn"));
        world.send(source, "made-" + other, TriggerWorld.ticket("case.created", other, clock.instant(), "Wet"));
        world.work();
        world.send(source, "open-" + record, TriggerWorld.ticket("case.updated", record, clock.instant(), "Open"));
        String number = sql.queryForObject(
                "SELECT case_number FROM trigger_events WHERE source_id = ? AND event_id = ?",
                String.class,
                source.id(),
                "made-" + record);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new CustomerErased("customer", List.of(String.valueOf(number)))));

        assertThat(sql.queryForList(
                        "SELECT event_id FROM trigger_events WHERE source_id = ? AND payload IS NOT NULL",
                        String.class,
                        source.id()))
                .containsExactly("made-" + other);
        world.work();
        assertThat(world.events(source))
                .extracting(event -> event.get("state").asString())
                .containsExactlyInAnyOrder("done", "done", "discarded");
        assertThat(world.send(
                                source,
                                "made-" + record,
                                TriggerWorld.ticket("case.created", record, clock.instant(), "Torn"))
                        .status())
                .isEqualTo(202);
        assertThat(world.cases(source)).hasSize(2);
    }
}
