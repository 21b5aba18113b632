package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.Actors;
import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.Conversation;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadNeed;
import io.casework.cases.LeadTimeline;
import io.casework.cases.Leads;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class LeadScoringTests {

    private static final Actor LEAD = Actors.lead();

    private final ScoreLeadConnector score;
    private final DraftOutreachConnector outreach;
    private final ChurnSignalConnector churn;
    private final Suggestions suggestions;
    private final Leads leads;
    private final OpenCase openCase;
    private final Conversation conversation;

    @Autowired
    LeadScoringTests(
            ScoreLeadConnector score,
            DraftOutreachConnector outreach,
            ChurnSignalConnector churn,
            Suggestions suggestions,
            Leads leads,
            OpenCase openCase,
            Conversation conversation) {
        this.score = score;
        this.outreach = outreach;
        this.churn = churn;
        this.suggestions = suggestions;
        this.leads = leads;
        this.openCase = openCase;
        this.conversation = conversation;
    }

    @Test
    void scoresALead_ofWhichNothingIsKnown() {
        String number = lead("en");

        Map<String, @Nullable Object> outputs = score.run(step(number, "score"));

        assertThat(outputs).containsEntry("missingFacts", 4);
        assertThat((Integer) outputs.get("score")).isBetween(0, 100);
        assertThat(leads.find(number).score()).isEqualTo(outputs.get("score"));
    }

    @Test
    void ranksALeadWithBudgetAndAuthority_aboveOneWithout() {
        String promising = lead("en");
        learn(promising, LeadEdit.ofBant(80_000L, "EUR", true, LeadNeed.STRONG, LeadTimeline.NOW));
        String hopeless = lead("en");
        learn(hopeless, LeadEdit.ofBant(500L, "EUR", false, LeadNeed.NONE, LeadTimeline.LATER));

        Map<String, @Nullable Object> good = score.run(step(promising, "score"));
        Map<String, @Nullable Object> bad = score.run(step(hopeless, "score"));

        assertThat(good).containsEntry("band", "hot").containsEntry("missingFacts", 0);
        assertThat(bad).containsEntry("band", "cold");
    }

    @Test
    void tellsWhatSpeaksForAndAgainst() {
        String number = lead("en");
        learn(number, LeadEdit.ofBant(null, null, true, LeadNeed.NONE, null));
        score.run(step(number, "score"));

        LeadScore content = content(number, LeadScore.class);

        assertThat(content.reasonsFor()).extracting(Reason::fact).contains("authority");
        assertThat(content.reasonsFor()).allMatch(reason -> reason.points() > 0);
        assertThat(content.reasonsAgainst()).contains(against(content, "need")).allMatch(reason -> reason.points() < 0);
        assertThat(content.missing()).containsExactly("budget", "timeline");
    }

    @Test
    void staysWithItsFirstAnswer_whenAStepIsRepeated() {
        String number = lead("en");
        StepCall step = step(number, "score");
        Map<String, @Nullable Object> first = score.run(step);
        learn(number, LeadEdit.ofBant(80_000L, "EUR", true, LeadNeed.STRONG, LeadTimeline.NOW));

        assertThat(score.run(step)).isEqualTo(first);
        assertThat(suggestions.list(number, LEAD).items()).hasSize(1);
    }

    @Test
    void aNewScore_outdatesTheOlder() {
        String number = lead("en");
        score.run(step(number, "first"));
        score.run(step(number, "second"));

        assertThat(suggestions.list(number, LEAD).items())
                .extracting(Suggestion::status)
                .containsExactly(Suggestion.Status.CURRENT, Suggestion.Status.OUTDATED);
    }

    @Test
    void aTicket_isNoLead() {
        NewCustomer customer = new NewCustomer(Ids.next() + "@example.org", "Anna Schmidt", null);
        String number = openCase.open(NewCase.ticket("Parcel", "Where is it?", customer, Channel.API), Actor.SYSTEM)
                .number();

        assertThatThrownBy(() -> score.run(step(number, "score"))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void asks_whatIsMissing_andNothingElse() {
        String number = lead("en");
        learn(number, LeadEdit.ofBant(80_000L, "EUR", null, LeadNeed.STRONG, null));

        Map<String, @Nullable Object> outputs = outreach.run(step(number, "draft"));

        Outreach draft = content(number, Outreach.class);
        assertThat(outputs)
                .containsEntry(
                        "suggestionId",
                        suggestions.list(number, LEAD).items().get(0).id());
        assertThat(draft.questions()).containsExactly("authority", "timeline");
        assertThat(draft.text()).contains("When would you like to start?").doesNotContain("budget");
    }

    @Test
    void writes_inTheLanguageOfTheLead() {
        String number = lead("de-AT");
        outreach.run(step(number, "draft"));

        Outreach draft = content(number, Outreach.class);

        assertThat(draft.language()).isEqualTo("de");
        assertThat(draft.text()).startsWith("Guten Tag").contains("Welches Budget");
    }

    @Test
    void aNewMessage_outdatesTheLetter_andNotTheScore() {
        String number = lead("en");
        score.run(step(number, "score"));
        outreach.run(step(number, "draft"));

        conversation.add(number, NewMessage.inbound("We have 20,000 for it"), Actor.SYSTEM);

        assertThat(suggestions.list(number, LEAD).items())
                .allMatch(s -> (s.kind() == Suggestion.Kind.OUTREACH) == (s.status() == Suggestion.Status.OUTDATED));
    }

    @Test
    void tellsHowLikelyACustomerIsToLeave() {
        String number = lead("en");

        Map<String, @Nullable Object> outputs = churn.run(step(number, "churn"));

        assertThat((Double) outputs.get("churnRisk")).isBetween(0.0, 1.0);
        assertThat(content(number, ChurnRisk.class).usualRisk()).isPositive();
        assertThat(churn.run(step(number, "churn"))).isEqualTo(outputs);
    }

    private static Reason against(LeadScore score, String fact) {
        return score.reasonsAgainst().stream()
                .filter(reason -> reason.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private <T extends SuggestionContent> T content(String number, Class<T> type) {
        List<Suggestion> all = suggestions.list(number, LEAD).items();
        return type.cast(all.get(0).content());
    }

    private void learn(String number, LeadEdit edit) {
        leads.learned(number, edit, "test", LEAD);
    }

    private String lead(String language) {
        NewCustomer customer = new NewCustomer(Ids.next() + "@example.org", "Anna Schmidt", null);
        NewCase lead = new NewCase(
                CaseType.LEAD,
                "A licence for our team",
                "We are twenty people and look for a better way to answer our customers.",
                customer,
                Channel.API,
                language,
                null,
                List.of(),
                null);
        return openCase.open(lead, Actor.SYSTEM).number();
    }

    private static StepCall step(String number, String name) {
        return new StepCall(number, number + name, 1, "lead-qualification", 1, "instance", "Task_Step", Map.of());
    }
}
