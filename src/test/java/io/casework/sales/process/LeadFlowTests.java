package io.casework.sales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.cases.ConsentLinks;
import io.casework.cases.Conversation;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadOutcome;
import io.casework.cases.Leads;
import io.casework.cases.NewMessage;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.engine.connectors.ConnectorWorker;
import io.casework.identity.Actor;
import io.casework.sales.SalesLeads;
import io.casework.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The flow with all that it connects: real connectors, real forms, the real case file. */
@ApplicationTest
class LeadFlowTests {

    private static final Actor DAVE = new Actor("dave", "Dave Dunn", Actor.Kind.PERSON, Set.of("sales"), Set.of());
    private static final Actor FRANK =
            new Actor("frank", "Frank Fox", Actor.Kind.PERSON, Set.of("sales-management"), Set.of());

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    ConnectorWorker worker;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    Conversation conversation;

    @Autowired
    ConsentLinks consentLinks;

    @Autowired
    Cases cases;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    Leads leads;

    @Autowired
    List<TaskCompletion> forms;

    @Test
    void leadIsWon() {
        String lead = qualified();
        assertThat(cases.find(lead).team()).isEqualTo("sales");
        assertThat(task(lead).getTaskDefinitionKey()).isEqualTo("Task_AssignLead");

        completes(lead, Map.of("choice", "accept"));
        assertThat(leads.find(lead).owner()).isEqualTo("dave");
        completes(lead, Map.of("choice", "won"));

        assertThat(isRunning(lead)).isFalse();
        assertThat(leads.find(lead).outcome()).isEqualTo(LeadOutcome.WON);
        assertThat(cases.find(lead).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void managerOfNoTeamThatSells_keepsTheLead() {
        String lead = qualified();

        completes(lead, Map.of("choice", "accept"), FRANK);

        assertThat(task(lead).getAssignee()).isEqualTo("frank");
        assertThat(teamsOf(task(lead))).containsExactly("sales-management");
    }

    @Test
    void whatARepresentativeFindsOut_isKept() {
        String lead = qualified();

        var facts = leads.find(lead);
        assertThat(facts.budget()).isEqualTo(20_000);
        assertThat(facts.authority()).isTrue();
        assertThat(conversation.list(lead, null, 10).items())
                .anySatisfy(message -> assertThat(message.body()).isEqualTo("Nice call."));
    }

    @Test
    void noVariable_holdsWhatAPersonSaid() {
        String lead = qualified();

        Map<String, Object> variables = runtime.getVariables(instance(lead));
        assertThat(variables.toString()).doesNotContain("Nice call").doesNotContain("example");
        assertThat(variables).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void duplicateIsMerged_withoutAPerson() {
        String email = SalesLeads.unique() + "@gmail.com";
        String known = started(salesLeads.opened(email, null, null));
        String again = started(salesLeads.opened(email, null, null));

        assertThat(isRunning(again)).isFalse();
        assertThat(cases.find(again).mergedInto()).isEqualTo(known);
        assertThat(isRunning(known)).isTrue();
    }

    @Test
    void likelyDuplicate_isAPersonsDecision() {
        String word = SalesLeads.unique();
        String known = started(salesLeads.opened("ada@" + word + ".example", null, word));
        String again = started(salesLeads.opened("info@" + word + ".example", null, word + " GmbH"));
        assertThat(task(again).getTaskDefinitionKey()).isEqualTo("Task_ReviewDuplicate");
        assertThat(form("sales/review-duplicate").prefill(context(again)).get("candidates"))
                .asString()
                .contains(known)
                .contains("ada@" + word + ".example");

        completes(again, Map.of("choice", "merge", "duplicateOf", known));

        assertThat(cases.find(again).mergedInto()).isEqualTo(known);
        assertThat(isRunning(again)).isFalse();
    }

    @Test
    void reviewer_canNameOnlyAnotherActiveLead() {
        String word = SalesLeads.unique();
        started(salesLeads.opened("ada@" + word + ".example", null, word));
        String again = started(salesLeads.opened("info@" + word + ".example", null, word));

        for (String wrong : List.of(again, "C-1", "")) {
            assertThatThrownBy(() -> completes(again, Map.of("choice", "merge", "duplicateOf", wrong)))
                    .isInstanceOf(Problem.Unprocessable.class);
        }
    }

    @Test
    void nurturedLead_isTakenUpAgain_whenItWrites() {
        String lead = nurtured();
        assertThat(cases.find(lead).status()).isEqualTo(CaseStatus.WAITING);

        transaction.executeWithoutResult(
                status -> conversation.add(lead, NewMessage.inbound("We are ready now."), Actor.SYSTEM));
        goesOn();

        assertThat(task(lead).getTaskDefinitionKey()).isEqualTo("Task_QualifyLead");
        assertThat(cases.find(lead).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void nurturedLead_getsMail_untilItEndsItsConsent() {
        String lead = nurtured();
        timer(lead);
        goesOn();
        assertThat(conversation.list(lead, null, 10).items())
                .anySatisfy(message -> assertThat(message.body()).contains("/unsubscribe/…"));

        transaction.executeWithoutResult(
                status -> leads.learned(lead, LeadEdit.ofConsent(false, null), "call", Actor.SYSTEM));
        goesOn();

        assertThat(task(lead).getTaskDefinitionKey()).isEqualTo("Task_QualifyLead");
    }

    @Test
    void leadWithoutConsent_canNotBeNurtured() {
        String lead = started(salesLeads.opened());

        assertThatThrownBy(() -> completes(lead, Map.of("choice", "nurture", "consent", false)))
                .isInstanceOf(Problem.Unprocessable.class);
    }

    @Test
    void openForm_doesNotGiveAWithdrawnConsentBack() {
        String lead = started(salesLeads.opened());
        assertThat(form("sales/qualify-lead").prefill(context(lead)).get("consent"))
                .isEqualTo(true);
        consentLinks.withdraw(consentLinks.issue(lead));

        assertThatThrownBy(() -> completes(lead, Map.of("choice", "nurture", "consent", true)))
                .isInstanceOf(Problem.Unprocessable.class);
        assertThat(leads.find(lead).consentEmail()).isNull();
        assertThat(form("sales/qualify-lead").prefill(context(lead)))
                .containsEntry("consent", false)
                .containsEntry("consentWithdrawn", true);

        completes(lead, Map.of("choice", "nurture", "consent", true, "agreedAgain", true));
        assertThat(leads.find(lead).consentEmail()).isNotNull();
    }

    @Test
    void disqualifiedLead_keepsTheReason() {
        String lead = started(salesLeads.opened());

        completes(lead, Map.of("choice", "disqualified", "reason", "spam", "consent", true));

        assertThat(leads.find(lead).outcome()).isEqualTo(LeadOutcome.DISQUALIFIED);
        assertThat(leads.find(lead).outcomeReason()).isEqualTo("spam");
        assertThat(isRunning(lead)).isFalse();
    }

    @Test
    void withdrawnLead_ends() {
        String lead = started(salesLeads.opened());

        lifecycle.withdrawn(lead, "a mistake", Actor.SYSTEM);
        goesOn();

        assertThat(isRunning(lead)).isFalse();
    }

    private String qualified() {
        String lead = started(salesLeads.opened());
        assertThat(task(lead).getTaskDefinitionKey()).isEqualTo("Task_QualifyLead");
        completes(
                lead,
                Map.of(
                        "choice", "rules",
                        "budget", 20_000,
                        "currency", "EUR",
                        "authority", "yes",
                        "need", "strong",
                        "timeline", "quarter",
                        "consent", true,
                        "note", "Nice call."));
        return lead;
    }

    private String nurtured() {
        String lead = started(salesLeads.opened());
        completes(lead, Map.of("choice", "nurture", "consent", true));
        return lead;
    }

    private String started(CaseFile lead) {
        goesOn();
        return lead.number();
    }

    private void goesOn() {
        while (worker.runDue() > 0) {
            continue;
        }
    }

    private void completes(String lead, Map<String, Object> answers) {
        completes(lead, answers, DAVE);
    }

    private List<String> teamsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private void completes(String lead, Map<String, Object> answers, Actor by) {
        Task task = task(lead);
        transaction.executeWithoutResult(status -> {
            Map<String, @Nullable Object> facts =
                    form(String.valueOf(formKey(task))).complete(context(lead), new HashMap<>(answers), by);
            tasks.complete(task.getId(), facts);
        });
        goesOn();
    }

    private String formKey(Task task) {
        return Map.of(
                        "Task_ReviewDuplicate", "sales/review-duplicate",
                        "Task_QualifyLead", "sales/qualify-lead",
                        "Task_AcceptLead", "sales/accept-lead",
                        "Task_AssignLead", "sales/accept-lead",
                        "Task_RecordMeeting", "sales/record-meeting")
                .getOrDefault(task.getTaskDefinitionKey(), "none");
    }

    private TaskCompletion form(String key) {
        return forms.stream()
                .filter(form -> form.formKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private TaskContext context(String lead) {
        Task task = task(lead);
        return new TaskContext(
                task.getId(),
                lead,
                LeadQualificationProcess.KEY,
                instance(lead),
                task.getTaskDefinitionKey(),
                tasks.getVariables(task.getId()));
    }

    private Task task(String lead) {
        return Objects.requireNonNull(
                tasks.createTaskQuery().processInstanceBusinessKey(lead).singleResult(), "no task");
    }

    private void timer(String lead) {
        Job due = Objects.requireNonNull(
                jobs.createJobQuery().processInstanceId(instance(lead)).singleResult(), "no timer");
        jobs.executeJob(due.getId());
    }

    private String instance(String lead) {
        return Objects.requireNonNull(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(lead)
                        .singleResult())
                .getId();
    }

    private boolean isRunning(String lead) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(lead)
                        .count()
                > 0;
    }
}
