package io.casework.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.shared.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class TurnsTests {

    @Autowired
    Turns turns;

    @Autowired
    Teams teams;

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    JdbcTemplate database;

    private String team = "";
    private List<String> people = List.of();

    @BeforeEach
    void form() {
        team = "t" + Ids.next().substring(20, 36);
        teams.create(new TeamRef(team, team));
        people = IntStream.range(0, 3)
                .mapToObj(number -> person("p" + number + "-" + team))
                .toList();
    }

    private String person(String id) {
        database.update(
                "INSERT INTO users (id, username, name, password_hash, locale, active, away, created_at, updated_at)"
                        + " VALUES (?, ?, ?, 'x', 'en', 1, 0, ?, ?)",
                id,
                id,
                id,
                Timestamp.from(Instant.EPOCH),
                Timestamp.from(Instant.EPOCH));
        database.update("INSERT INTO team_members (user_id, team_id) VALUES (?, ?)", id, team);
        return id;
    }

    private @Nullable String next() {
        return turns.offer(Ids.next(), salesLeads.opened().number(), team).representativeId();
    }

    @Test
    void goesRound() {
        assertThat(IntStream.range(0, 7).mapToObj(turn -> next()))
                .containsExactly(
                        people.get(0),
                        people.get(1),
                        people.get(2),
                        people.get(0),
                        people.get(1),
                        people.get(2),
                        people.get(0));
    }

    @Test
    void passesOverWhoIsAway() {
        database.update("UPDATE users SET away = 1 WHERE id = ?", people.get(1));

        assertThat(IntStream.range(0, 3).mapToObj(turn -> next()))
                .containsExactly(people.get(0), people.get(2), people.get(0));
    }

    @Test
    void passesOverWhoHasLeftTheTeam() {
        next();
        database.update("DELETE FROM team_members WHERE user_id = ?", people.get(1));

        assertThat(next()).isEqualTo(people.get(2));
    }

    @Test
    void offersALeadToNobodyTwice_andThenToNobody() {
        String lead = salesLeads.opened().number();

        assertThat(IntStream.range(0, 4)
                        .mapToObj(turn -> turns.offer(Ids.next(), lead, team).representativeId()))
                .containsExactly(people.get(0), people.get(1), people.get(2), null);
    }

    @Test
    void beginsTheRoundAnew_afterTheManagersWereAsked() {
        String lead = salesLeads.opened().number();

        assertThat(offered(lead, 8))
                .containsExactly(
                        people.get(0),
                        people.get(1),
                        people.get(2),
                        null,
                        people.get(0),
                        people.get(1),
                        people.get(2),
                        null);
    }

    @Test
    void beginsTheRoundAnewWithSomebodyElse_thanWhoLetTheLeadPassLast() {
        String lead = salesLeads.opened().number();
        offered(lead, 4);
        next();
        next();

        assertThat(offered(lead, 1)).containsExactly(people.get(0));
    }

    @Test
    void beginsTheRoundAnewWithTheSameOne_whenNobodyElseIsThere() {
        database.update("UPDATE users SET away = 1 WHERE id IN (?, ?)", people.get(0), people.get(1));

        assertThat(offered(salesLeads.opened().number(), 3)).containsExactly(people.get(2), null, people.get(2));
    }

    @Test
    void beginsTheRoundAnew_afterSomebodyAcceptedTheLead() {
        String lead = salesLeads.opened().number();
        offered(lead, 2);
        turns.accepted(lead);

        assertThat(offered(lead, 4)).containsExactly(people.get(2), people.get(0), people.get(1), null);
    }

    private List<@Nullable String> offered(String lead, int times) {
        var offered = new ArrayList<@Nullable String>();
        for (int turn = 0; turn < times; turn++) {
            offered.add(turns.offer(Ids.next(), lead, team).representativeId());
        }
        return offered;
    }

    @Test
    void offersToNobody_whenTheTeamIsEmpty() {
        database.update("DELETE FROM team_members WHERE team_id = ?", team);

        assertThat(next()).isNull();
    }

    @Test
    void givesTheSameStepTheSameOffer() {
        String lead = salesLeads.opened().number();
        Offer first = turns.offer("step-" + team, lead, team);

        assertThat(turns.offer("step-" + team, lead, team)).isEqualTo(first);
        assertThat(next()).isEqualTo(people.get(1));
    }

    @Test
    void countsTheDeadlineInWorkingTime() {
        Offer offer = turns.offer(Ids.next(), salesLeads.opened().number(), team);

        assertThat(Duration.between(offer.offeredAt(), offer.acceptDueAt()))
                .isGreaterThanOrEqualTo(Duration.ofHours(8));
    }

    @Test
    void isFair_whenManyAskAtOnce() throws Exception {
        List<String> leads = IntStream.range(0, 30)
                .mapToObj(index -> salesLeads.opened().number())
                .toList();
        List<Callable<Offer>> asks = new ArrayList<>();
        leads.forEach(lead -> asks.add(() -> turns.offer(Ids.next(), lead, team)));
        var threads = Executors.newFixedThreadPool(6);
        try {
            List<String> chosen = new ArrayList<>();
            for (var offer : threads.invokeAll(asks)) {
                chosen.add(Objects.requireNonNull(offer.get().representativeId()));
            }
            assertThat(chosen.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                    .hasSize(3)
                    .allSatisfy((person, count) -> assertThat(count).isEqualTo(10));
        } finally {
            threads.shutdownNow();
        }
    }
}
