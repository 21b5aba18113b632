package io.casework.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.shared.Ids;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class KeptMessagesTests {

    @Autowired
    KeptMessages messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    private String number = "";

    @BeforeEach
    void name() {
        number = "K-" + Ids.next().substring(26);
    }

    @Test
    void endsWhatNoFlowWaitsForAnyMore() {
        keep("customer-replied");

        messages.redeliverDue();

        assertThat(state()).isEqualTo("undeliverable");
    }

    @Test
    void takesBackWhatNobodyNeedsAnyMore_andNothingElse() {
        keep("ticket-taken-over");

        transaction.executeWithoutResult(status -> messages.withdraw(number, "customer-replied"));
        assertThat(state()).isEqualTo("waiting");
        transaction.executeWithoutResult(status -> messages.withdraw(number, "ticket-taken-over"));
        assertThat(state()).isEqualTo("obsolete");

        messages.redeliverDue();
        assertThat(state()).isEqualTo("obsolete");
    }

    private void keep(String name) {
        transaction.executeWithoutResult(status -> messages.deliver(number, name, Map.of()));
        assertThat(state()).isEqualTo("waiting");
    }

    private String state() {
        return requireNonNull(
                database.queryForObject("SELECT state FROM kept_messages WHERE case_number = ?", String.class, number));
    }
}
