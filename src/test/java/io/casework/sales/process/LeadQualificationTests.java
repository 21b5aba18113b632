package io.casework.sales.process;

import static io.casework.sales.process.LeadDriver.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.casework.engine.ModelEngine;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadQualificationTests {

    private static final ProcessEngine ENGINE = ModelEngine.withShippedModels();
    private static final Map<String, Object> VAGUE = facts(45, -1, "unknown", "some", "unknown", true);
    private static final Map<String, Object> EARLY = facts(45, 5_000, "yes", "some", "later", true);

    private LeadDriver lead = new LeadDriver(ENGINE);

    @BeforeAll
    static void assertOnTheseModels() {
        AbstractAssertions.init(ENGINE);
    }

    @AfterAll
    static void close() {
        AbstractAssertions.reset();
        ENGINE.close();
    }

    @BeforeEach
    void begin() {
        lead = new LeadDriver(ENGINE);
    }

    @AfterEach
    void forget() {
        lead.close();
    }

    private void endsIn(String end) {
        assertThat(lead.isRunning()).isFalse();
        assertThat(lead.ends()).containsExactly(end);
    }

    @Test
    void isWon_whenAcceptedAndTheMeetingGoesWell() {
        lead.opens().representativeSays("accept").meetingEnds("won");

        endsIn("EndEvent_LeadWon");
        assertThat(lead.steps())
                .containsExactly(
                        "Task_FindDuplicates",
                        "Task_FindCustomer",
                        "Task_FindLead",
                        "Task_ScoreLead",
                        "Task_ReadLead",
                        "Task_OfferLead",
                        "Task_PushAcceptedLead",
                        "Task_ConcludeWon",
                        "Task_ConvertLead");
    }

    @Test
    void isOfferedToARepresentativeOfTheTeam_withADeadline() {
        lead.opens();

        assertThat(lead.task("Task_AcceptLead"))
                .hasCandidateGroupAssociated("sales")
                .isAssignedTo("dave");
        assertThat(lead.task("Task_AcceptLead").getDueDate())
                .isEqualTo(Date.from(LeadDriver.OPENED.plus(LeadDriver.ACCEPT)));
    }

    @Test
    void isLost_withAReason() {
        lead.opens().representativeSays("accept").meetingEnds("lost");

        endsIn("EndEvent_LeadLost");
        assertThat(lead.steps()).endsWith("Task_ConcludeLost", "Task_PushLostLead");
        assertThat(lead.inputsOf("Task_ConcludeLost"))
                .containsEntry("outcome", "lost")
                .containsEntry("reason", "competitor");
    }

    @Test
    void isMergedAtOnce_whenItIsTheSameLead() {
        lead.duplicate("same").opens();

        endsIn("EndEvent_LeadMerged");
        assertThat(lead.steps()).containsExactly("Task_FindDuplicates", "Task_MergeLead");
        assertThat(lead.inputsOf("Task_MergeLead")).containsEntry("duplicateOf", "C-100000");
    }

    @Test
    void isMerged_whenTheReviewerSaysSo() {
        lead.duplicate("unsure").opens();
        assertThat(lead.process()).isWaitingAt("Task_ReviewDuplicate");

        lead.reviewerSays("merge");

        endsIn("EndEvent_LeadMerged");
    }

    @Test
    void goesOn_whenTheReviewerFindsItNew() {
        lead.duplicate("unsure").opens().reviewerSays("keep");

        assertThat(lead.process()).isWaitingAt("Task_AcceptLead");
        assertThat(lead.steps()).doesNotContain("Task_MergeLead");
    }

    @Test
    void goesOn_whenTheKnownLeadHasEndedMeanwhile() {
        lead.duplicate("same").refusal("sales.merge-lead", "known-lead-ended").opens();

        assertThat(lead.process()).isWaitingAt("Task_AcceptLead");
    }

    @Test
    void goesToTheNextRepresentative_whenNotAcceptedInTime() {
        lead.opens().after(LeadDriver.ACCEPT);

        assertThat(lead.task("Task_AcceptLead")).isAssignedTo("erin");
    }

    @Test
    void goesToTheNextRepresentative_whenDeclined() {
        lead.opens().representativeSays("decline");

        assertThat(lead.task("Task_AcceptLead")).isAssignedTo("erin");
    }

    @Test
    void goesToTheManagers_whenNobodyIsLeft() {
        lead.opens().after(LeadDriver.ACCEPT).after(LeadDriver.ACCEPT);

        assertThat(lead.process()).isWaitingAt("Task_AssignLead");
        assertThat(lead.task("Task_AssignLead"))
                .hasCandidateGroup("sales-management")
                .isNotAssigned();
        assertThat(lead.inputsOf("Task_NotifyManagers")).containsEntry("team", "sales-management");
    }

    @Test
    void goesOn_whenAManagerAcceptsIt() {
        lead.opens().after(LeadDriver.ACCEPT).after(LeadDriver.ACCEPT).managerSays("accept");

        assertThat(lead.task("Task_RecordMeeting")).isAssignedTo("dave");
    }

    @Test
    void comesToNothing_whenTheRepresentativeSaysSo() {
        lead.opens().representativeSays("disqualified");

        endsIn("EndEvent_LeadDisqualified");
        assertThat(lead.inputsOf("Task_ConcludeDisqualified")).containsEntry("reason", "spam");
    }

    @Test
    void comesToNothing_whenTheRulesSayWhy() {
        lead.judged(facts(60, 200, "yes", "strong", "now", true)).opens();

        endsIn("EndEvent_LeadDisqualified");
        assertThat(lead.inputsOf("Task_ConcludeDisqualified"))
                .containsEntry("outcome", "disqualified")
                .containsEntry("reason", "no-budget");
        assertThat(lead.steps()).endsWith("Task_ConcludeDisqualified", "Task_PushDisqualifiedLead");
    }

    @Test
    void asksAPerson_withADraft_whenFactsAreMissing() {
        lead.judged(VAGUE).opens();

        assertThat(lead.process()).isWaitingAt("Task_QualifyLead");
        assertThat(lead.steps()).endsWith("Task_ScoreLead", "Task_ReadLead", "Task_DraftOutreach");
    }

    @Test
    void isJudgedAgain_whenThePersonHasFoundOut() {
        lead.judged(VAGUE).opens().judged(LeadDriver.ready()).qualifierSays("rules");

        assertThat(lead.process()).isWaitingAt("Task_AcceptLead");
        assertThat(lead.steps()).endsWith("Task_ScoreLead", "Task_ReadLead", "Task_OfferLead");
    }

    @Test
    void asksAgain_whenFactsAreStillMissing() {
        lead.judged(VAGUE).opens().qualifierSays("rules");

        assertThat(lead.process()).isWaitingAt("Task_QualifyLead");
    }

    @ParameterizedTest
    @CsvSource({"qualified, Task_AcceptLead", "nurture, Gateway_SignalOrPause"})
    void goesWhereThePersonDecides(String choice, String step) {
        lead.judged(VAGUE).opens().qualifierSays(choice);

        assertThat(lead.process()).isWaitingAt(step);
    }

    @Test
    void comesToNothing_whenThePersonDecides() {
        lead.judged(VAGUE).opens().qualifierSays("disqualified");

        endsIn("EndEvent_LeadDisqualified");
    }

    @Test
    void isJudgedAgain_whenTheLeadAnswersTheQuestions() {
        lead.judged(VAGUE).opens().qualifierSays("wait");
        assertThat(lead.process()).isWaitingAt("Gateway_AnswerOrSilence");
        assertThat(lead.inputsOf("Task_SendQuestions")).containsEntry("messageId", "m-1");

        lead.judged(LeadDriver.ready()).changes();

        assertThat(lead.process()).isWaitingAt("Task_AcceptLead");
    }

    @Test
    void asksAgain_whenTheLeadDoesNotAnswer() {
        lead.judged(VAGUE).opens().qualifierSays("wait").after(LeadDriver.ANSWER);

        assertThat(lead.process()).isWaitingAt("Task_QualifyLead");
    }

    @Test
    void keepsInTouch_whenItIsTooEarly() {
        lead.judged(EARLY).opens();
        assertThat(lead.process()).isWaitingAt("Gateway_SignalOrPause");

        lead.after(LeadDriver.PAUSE).after(LeadDriver.PAUSE);

        assertThat(lead.process()).isWaitingAt("Gateway_SignalOrPause");
        assertThat(lead.steps()).filteredOn("Task_SendNurtureMail"::equals).hasSize(2);
    }

    @Test
    void isJudgedAgain_whenItChangesWhileWeKeepInTouch() {
        lead.judged(EARLY).opens().judged(LeadDriver.ready()).changes();

        assertThat(lead.process()).isWaitingAt("Task_AcceptLead");
    }

    @Test
    void isJudgedAgain_whenItChangedOnTheWayToItsRest() {
        lead.judged(EARLY).changesUnseen().opens();

        assertThat(lead.process()).isWaitingAt("Gateway_SignalOrPause");
        assertThat(lead.steps()).filteredOn("Task_ReadLead"::equals).hasSize(2);
    }

    @Test
    void isGivenUp_afterTheLastMail() {
        lead.judged(EARLY).opens();
        for (int mail = 0; mail < LeadDriver.MOST_MAILS; mail++) {
            lead.after(LeadDriver.PAUSE);
        }

        endsIn("EndEvent_LeadGivenUp");
        assertThat(lead.steps()).filteredOn("Task_SendNurtureMail"::equals).hasSize(LeadDriver.MOST_MAILS);
        assertThat(lead.inputsOf("Task_ConcludeGivenUp")).containsEntry("reason", "no-answer");
    }

    @Test
    void isGivenUp_whenConsentIsMissingAtTheMail() {
        lead.judged(EARLY).opens();
        lead.endsConsent()
                .refusal("messaging.send-nurture-mail", "consent-missing")
                .after(LeadDriver.PAUSE);

        endsIn("EndEvent_LeadGivenUp");
        assertThat(lead.inputsOf("Task_ConcludeGivenUp")).containsEntry("reason", "no-consent");
    }

    @Test
    void comesToNothing_whenAnEarlyLeadEndsItsConsent() {
        lead.judged(EARLY).opens();
        lead.judged(facts(45, 5_000, "yes", "some", "later", false)).changes();

        endsIn("EndEvent_LeadDisqualified");
        assertThat(lead.inputsOf("Task_ConcludeDisqualified")).containsEntry("reason", "no-consent");
    }

    @Test
    void keepsInTouch_whenTheMeetingSaysNotYet() {
        lead.opens().representativeSays("accept").meetingEnds("nurture");

        assertThat(lead.process()).isWaitingAt("Gateway_SignalOrPause");
    }

    @Test
    void ends_whenWithdrawnWhileAPersonIsAsked() {
        lead.judged(VAGUE).opens().isWithdrawn();

        endsIn("EndEvent_LeadWithdrawn");
        assertThat(lead.steps()).endsWith("Task_PushWithdrawnLead");
    }

    @Test
    void ends_whenWithdrawnWhileWeKeepInTouch() {
        lead.judged(EARLY).opens().isWithdrawn();

        endsIn("EndEvent_LeadWithdrawn");
    }

    @Test
    void ends_whenWithdrawnAtTheRepresentative() {
        lead.opens().isWithdrawn();

        endsIn("EndEvent_LeadWithdrawn");
    }
}
