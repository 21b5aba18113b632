package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.casework.ApplicationTest;
import io.casework.cases.CaseRelabelled;
import io.casework.cases.CaseReopened;
import io.casework.cases.CaseTriaged;
import io.casework.cases.SatisfactionGiven;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class SuggestionReportsTests {

    private static final Actor LEAD = actor(Permission.TASKS_WORK, Permission.CASES_READ_ALL, Permission.CASES_WRITE);
    private static final Actor ANALYST = actor(Permission.CASES_READ_ALL);

    @Autowired
    SuggestionReports reports;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestedTickets tickets;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    final String model = "model-" + Ids.next();
    Instant from;

    @BeforeEach
    void beginAPeriod() {
        from = clock.instant().minus(Duration.ofSeconds(1));
    }

    @Test
    void whatTheFlowDidAlone_isApart_fromWhatAPersonConfirmedOrCorrected() {
        String alone = classified("track-order");
        String confirmed = classified("track-order");
        String corrected = classified("track-order");
        happens(new CaseRelabelled(confirmed, "track-order", "alice"), new CaseTriaged(confirmed));
        happens(new CaseRelabelled(corrected, "late-delivery", "alice"), new CaseTriaged(corrected));

        happens(new CaseTriaged(alone));

        assertThat(figures("track-order"))
                .extracting(
                        SuggestionFigures::suggestions,
                        SuggestionFigures::applied,
                        SuggestionFigures::accepted,
                        SuggestionFigures::edited)
                .containsExactly(3, 1, 1, 1);
    }

    @Test
    void aVerdict_countsBeforeALabel_andItsReasonIsTold_withoutAName() {
        String number = classified("fees-and-rates");
        happens(new CaseRelabelled(number, "fees-and-rates", "alice"));
        judge(number, new VerdictGiven(Suggestion.Verdict.Outcome.REJECTED, null, "Nothing about fees", null));

        SuggestionFigures figures = figures("fees-and-rates");

        assertThat(figures.rejected()).isEqualTo(1);
        assertThat(figures.accepted()).isZero();
        assertThat(report().rejected())
                .filteredOn(rejected -> rejected.model().equals(model))
                .extracting(RejectedSuggestion::caseNumber, RejectedSuggestion::reason)
                .containsExactly(tuple(number, "Nothing about fees"));
    }

    @Test
    void seen_isWhatSomebodySaw_whoWorksOnTheCase_onceAndFirst() {
        String number = classified("return-item");

        suggestions.list(number, ANALYST);
        assertThat(figures("return-item").shown()).isZero();

        suggestions.list(number, LEAD);
        suggestions.list(number, LEAD);
        assertThat(figures("return-item").shown()).isEqualTo(1);
    }

    @Test
    void howTheCaseFaredLater_isJoined() {
        String well = classified("wrong-item");
        String badly = classified("wrong-item");
        happens(new SatisfactionGiven(well, 5));
        happens(new CaseReopened(badly), new SatisfactionGiven(badly, 1), new SatisfactionGiven(badly, 2));

        SuggestionFigures figures = figures("wrong-item");

        assertThat(figures.reopened()).isEqualTo(1);
        assertThat(figures.rated()).isEqualTo(2);
        assertThat(figures.satisfaction()).isCloseTo(3.5, within(1e-9));
    }

    @Test
    void aPeriod_endsAfterItBegins_andIsNotEndless() {
        Instant now = clock.instant();

        assertThatThrownBy(() -> reports.report(now, now)).isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> reports.report(now.minus(Duration.ofDays(401)), now))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThat(reports.report(null, null).from()).isBefore(now);
    }

    private String classified(String intent) {
        return tickets.classified(intent, 0.9, model);
    }

    private void judge(String number, VerdictGiven verdict) {
        Suggestion suggestion = suggestions.list(number, LEAD).items().get(0);
        suggestions.judge(number, suggestion.id(), verdict, LEAD);
    }

    private SuggestionFigures figures(@Nullable String intent) {
        return report().figures().stream()
                .filter(figures -> figures.model().equals(model))
                .filter(figures -> figures.intent() != null && figures.intent().equals(intent))
                .findFirst()
                .orElseThrow();
    }

    private SuggestionReport report() {
        return reports.report(from, clock.instant().plus(Duration.ofSeconds(1)));
    }

    private void happens(Object... what) {
        transaction.executeWithoutResult(status -> List.of(what).forEach(events::publishEvent));
    }

    private static Actor actor(Permission... permissions) {
        return new Actor("carol", "Carol Clark", Actor.Kind.PERSON, Set.of(), Set.of(permissions));
    }
}
