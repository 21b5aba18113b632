package io.casework.support.process;

import static io.casework.support.process.SupportTickets.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.Deadline;
import io.casework.cases.Deadlines;
import io.casework.engine.StepRefused;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.shared.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class SupportConnectorsTests {

    private static final Map<String, Object> TRIAGE = Map.of(
            "category", "delivery",
            "intent", "track-order",
            "sentiment", "negative",
            "urgency", "high",
            "language", "en",
            "priority", 60,
            "team", "orders",
            "firstResponseMinutes", 60,
            "nextResponseMinutes", 120,
            "solutionMinutes", 480);

    @Autowired
    SupportTickets tickets;

    @Autowired
    ApplyTriage applyTriage;

    @Autowired
    RaisePriority raisePriority;

    @Autowired
    ReadDeadlines readDeadlines;

    @Autowired
    AskTeam askTeam;

    @Autowired
    Teams teams;

    @Autowired
    JdbcTemplate database;

    @Autowired
    AwaitCustomer awaitCustomer;

    @Autowired
    ResumeCase resumeCase;

    @Autowired
    ReopenCase reopenCase;

    @Autowired
    ResolveCase resolveCase;

    @Autowired
    RejectCase rejectCase;

    @Autowired
    CloseCase closeCase;

    @Test
    void applyTriage_opensTheCaseForItsTeam() {
        CaseFile ticket = tickets.opened();

        applyTriage.run(call(ticket, TRIAGE));

        CaseFile triaged = tickets.now(ticket);
        assertThat(triaged.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(triaged.team()).isEqualTo("orders");
        assertThat(triaged.priority()).isEqualTo(60);
        assertThat(triaged.labels().intent()).isEqualTo("track-order");
    }

    @Test
    void applyTriage_countsDeadlinesFromTheCustomersMessage() {
        CaseFile ticket = tickets.opened();
        Instant opened = ticket.milestones().openedAt();

        var outputs = applyTriage.run(call(ticket, TRIAGE));

        assertThat(outputs)
                .containsEntry("firstResponseWarningAt", opened.plus(Duration.ofMinutes(45)))
                .containsEntry("firstResponseDueAt", opened.plus(Duration.ofMinutes(60)))
                .containsEntry("solutionDueAt", opened.plus(Duration.ofMinutes(480)));
        assertThat(Objects.requireNonNull(tickets.now(ticket).deadlines()).firstResponseDueAt())
                .isEqualTo(opened.plus(Duration.ofMinutes(60)));
    }

    @Test
    void applyTriage_answersTheSame_whenRunTwice() {
        CaseFile ticket = tickets.opened();

        assertThat(applyTriage.run(call(ticket, TRIAGE))).isEqualTo(applyTriage.run(call(ticket, TRIAGE)));
    }

    @Test
    void applyTriage_keepsAnOverflowingPriorityInBounds() {
        CaseFile ticket = tickets.opened();

        applyTriage.run(call(ticket, with("priority", 140)));

        assertThat(tickets.now(ticket).priority()).isEqualTo(100);
    }

    @Test
    void applyTriage_refuses_whenTheTeamDoesNotExist() {
        CaseFile ticket = tickets.opened();

        assertThatThrownBy(() -> applyTriage.run(call(ticket, with("team", "nobody"))))
                .isInstanceOfSatisfying(
                        StepRefused.class, refused -> assertThat(refused.code()).isEqualTo("team-unknown"));
    }

    @Test
    void applyTriage_leavesAWithdrawnCaseAlone() {
        CaseFile ticket = tickets.withdrawn();

        applyTriage.run(call(ticket, TRIAGE));

        assertThat(tickets.now(ticket).status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void raisePriority_raises_butNeverLowers() {
        CaseFile ticket = tickets.triaged();

        assertThat(raisePriority.run(call(ticket, Map.of("reason", "response-overdue"))))
                .containsEntry("priority", 85);
        assertThat(raisePriority.run(call(ticket, Map.of("reason", "response-due-soon"))))
                .containsEntry("priority", 85);
        assertThat(tickets.now(ticket).priority()).isEqualTo(85);
    }

    @Test
    void raisePriority_refusesAReasonThatItDoesNotKnow() {
        CaseFile ticket = tickets.triaged();

        assertThatThrownBy(() -> raisePriority.run(call(ticket, Map.of("reason", "boredom"))))
                .isInstanceOf(StepRefused.class);
    }

    @Test
    void askTeam_asksTheNamedTeam_whenSomebodyIsInIt() {
        String named = team("named");
        CaseFile ticket = tickets.triaged();

        assertThat(askTeam.run(call(ticket, asking(named, named))))
                .containsEntry("escalationTeam", named)
                .containsEntry("toldTeam", named);
    }

    @Test
    void askTeam_asksTheTeamOfTheCase_whenTheNamedTeamIsGoneOrEmpty() {
        CaseFile ticket = tickets.opened();
        String own = team("own");
        applyTriage.run(call(ticket, with("team", own)));

        assertThat(askTeam.run(call(ticket, asking("nobody-knows", "support-management"))))
                .containsEntry("escalationTeam", own)
                .containsEntry("toldTeam", own);
    }

    @Test
    void askTeam_asksSeniorSupport_whenNobodyIsInAnyOfThem() {
        CaseFile ticket = tickets.opened();
        String empty = "empty-" + Ids.next().substring(24);
        teams.create(new TeamRef(empty, empty));
        applyTriage.run(call(ticket, with("team", empty)));

        assertThat(askTeam.run(call(ticket, asking("nobody-knows", "nobody-knows"))))
                .containsEntry("escalationTeam", "senior-support")
                .containsEntry("toldTeam", "senior-support");
    }

    /** A team with one member. */
    private String team(String name) {
        String id = name + '-' + Ids.next().substring(24);
        teams.create(new TeamRef(id, id));
        database.update(
                "INSERT INTO users (id, username, name, password_hash, locale, active, away, created_at, updated_at)"
                        + " VALUES (?, ?, ?, 'x', 'en', 1, 0, ?, ?)",
                id,
                id,
                id,
                Timestamp.from(Instant.EPOCH),
                Timestamp.from(Instant.EPOCH));
        database.update("INSERT INTO team_members (user_id, team_id) VALUES (?, ?)", id, id);
        return id;
    }

    private static Map<String, Object> asking(String team, String told) {
        return Map.of(
                "escalationLevel",
                2,
                "escalationTeam",
                team,
                "toldTeam",
                told,
                "minutesToClaim",
                15,
                "minutesToHandle",
                60,
                "escalatedInCrm",
                true);
    }

    @Test
    void readDeadlines_knowsWhenTheSolutionIsDueSoon() {
        CaseFile ticket = tickets.opened();
        applyTriage.run(call(ticket, TRIAGE));

        assertThat(readDeadlines.run(call(ticket, Map.of())))
                .containsEntry(
                        "solutionWarningAt", ticket.milestones().openedAt().plus(Duration.ofMinutes(360)))
                .containsEntry("solutionWarned", false);
    }

    @Test
    void nextRound_remembersTheWarning_unlessTheSolutionStartsOver() {
        var due = new Deadline(null, null, Instant.parse("2030-01-01T10:00:00Z"));
        var warned = call(tickets.opened(), Map.of("solutionWarned", true));

        assertThat(NextRound.facts(warned, new Deadlines(due, due, due, 60_000L)))
                .containsEntry("solutionWarned", true);
        assertThat(NextRound.facts(warned, new Deadlines(due, due, due, 0L))).containsEntry("solutionWarned", false);
    }

    @Test
    void raisePriority_saysWhichWarningItIs() {
        CaseFile ticket = tickets.triaged();

        assertThat(raisePriority.run(call(ticket, Map.of("reason", "solution-due-soon"))))
                .containsEntry("priority", 75)
                .containsEntry("solutionWarned", true);
        assertThat(raisePriority.run(call(ticket, Map.of("reason", "solution-overdue"))))
                .containsEntry("solutionWarned", false);
    }

    @Test
    void awaitCustomer_makesItTheCustomersTurn() {
        CaseFile ticket = tickets.triaged();

        var outputs = awaitCustomer.run(call(ticket, Map.of()));

        Instant since = (Instant) Objects.requireNonNull(outputs.get("waitingSince"));
        assertThat(tickets.now(ticket).status()).isEqualTo(CaseStatus.WAITING);
        assertThat(outputs)
                .containsEntry("reminderAt", since.plus(Duration.ofDays(3)))
                .containsEntry("patienceEndsAt", since.plus(Duration.ofDays(7)));
    }

    @Test
    void resumeCase_setsTheNextDeadlines_andAddsTheWait() {
        CaseFile ticket = tickets.opened();
        applyTriage.run(call(ticket, TRIAGE));
        awaitCustomer.run(call(ticket, Map.of()));
        Instant replied = tickets.replied(ticket);
        CaseFile waiting = tickets.now(ticket);
        Duration wait =
                Duration.between(Objects.requireNonNull(waiting.milestones().pausedSince()), replied);

        var outputs = resumeCase.run(call(ticket, TRIAGE));

        assertThat(tickets.now(ticket).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(outputs)
                .containsEntry("responseDueAt", replied.plus(Duration.ofMinutes(120)))
                .containsEntry(
                        "solutionDueAt",
                        ticket.milestones()
                                .openedAt()
                                .plus(Duration.ofMinutes(480))
                                .plus(wait));
        assertThat(resumeCase.run(call(ticket, TRIAGE))).isEqualTo(outputs);
    }

    @Test
    void resolveThenReopen_isCounted_andStartsTheDeadlinesOver() {
        CaseFile ticket = tickets.triaged();

        var resolved = resolveCase.run(call(ticket, Map.of("reason", "answered")));
        assertThat(tickets.now(ticket).status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(resolved).containsOnlyKeys("reopenUntil");

        var reopened = reopenCase.run(call(ticket, TRIAGE));
        assertThat(tickets.now(ticket).reopenCount()).isEqualTo(1);
        assertThat(reopened)
                .containsOnlyKeys(
                        "responseWarningAt", "responseDueAt", "solutionWarningAt", "solutionDueAt", "solutionWarned");
    }

    @Test
    void closeCase_closesForGood() {
        CaseFile ticket = tickets.resolved();

        closeCase.run(call(ticket, Map.of()));
        closeCase.run(call(ticket, Map.of()));

        assertThat(tickets.now(ticket).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void rejectCase_endsANewCase() {
        CaseFile ticket = tickets.opened();

        rejectCase.run(call(ticket, Map.of("reason", "spam")));

        assertThat(tickets.now(ticket).status()).isEqualTo(CaseStatus.REJECTED);
    }

    private static Map<String, Object> with(String name, Object value) {
        var inputs = new HashMap<>(TRIAGE);
        inputs.put(name, value);
        return inputs;
    }
}
