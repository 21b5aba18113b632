package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.shared.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class TaskRisksTests {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Autowired
    TaskRisks risks;

    @Autowired
    JdbcTemplate sql;

    private final String number = "C-6" + Ids.next().substring(0, 8).toUpperCase(Locale.ROOT);

    @AfterEach
    void clear() {
        sql.update("DELETE FROM case_risks WHERE case_number = ?", number);
    }

    @Test
    void theLikeliestPromiseOfACase_isTold() {
        foretell("first-response", 20);
        foretell("solution", 70);

        assertThat(risks.of(List.of(task(null)))).hasEntrySatisfying(number, risk -> {
            assertThat(risk.percent()).isEqualTo(70);
            assertThat(risk.promise()).isEqualTo("solution");
            assertThat(risk.ahead()).isEqualTo(4);
        });
    }

    @Test
    void whatIsDone_isAtNoRisk() {
        foretell("solution", 70);

        assertThat(risks.of(List.of(task(NOW)))).isEmpty();
        assertThat(risks.of(List.of())).isEmpty();
    }

    private void foretell(String promise, int percent) {
        sql.update(
                "INSERT INTO case_risks (case_number, promise, team, category, due_at, percent, likeness, compared, ahead,"
                        + " load_percent) VALUES (?, ?, 'orders', '-', ?, ?, 'team', 40, 4, 120)",
                number,
                promise,
                NOW.atOffset(ZoneOffset.UTC),
                percent);
    }

    private WorkItem task(@Nullable Instant completedAt) {
        return new WorkItem(
                Ids.next(),
                "Answer",
                "Task_Answer",
                "ticket-resolution",
                number,
                CaseType.TICKET,
                CaseStatus.OPEN,
                "Where is it?",
                "customer",
                "Nora",
                null,
                null,
                "orders",
                null,
                null,
                null,
                50,
                NOW,
                null,
                null,
                completedAt,
                1);
    }
}
