package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.Participant;
import io.casework.cases.Timeline;
import io.casework.engine.LedgerEntry;
import io.casework.engine.StepLedger;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import io.casework.tasks.StartFlow.Started;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class StartFlowTests {

    private static final Map<String, Object> YES = Map.of("verdict", "yes");

    @Autowired
    TaskWorld world;

    @Autowired
    StartFlow startFlow;

    @Autowired
    StartableFlows flows;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    Conversation conversation;

    @Autowired
    StepLedger ledger;

    @Autowired
    Timeline timeline;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService engine;

    final String key = TaskWorld.unique("by-hand");

    String deployment = "";
    CaseFile file;
    Actor alice;

    @BeforeEach
    void oneFlowAndOneCase() {
        file = world.openCase("Where is my parcel?");
        alice = world.agent("service-desk");
        deployment = deploy(Bpmn.createExecutableProcess(key));
    }

    @AfterEach
    void forget() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void brings_theFirstTask() {
        Started started = startFlow.start(key, file.number(), YES, alice);

        assertThat(started.name()).isEqualTo("By hand");
        assertThat(started.version()).isOne();
        assertThat(engine.createTaskQuery()
                        .taskId(started.taskId())
                        .processInstanceBusinessKey(file.number())
                        .taskCandidateGroup("service-desk")
                        .count())
                .isOne();
    }

    @Test
    void writesFactsToTheFlowAndProseToTheCase() {
        Started started =
                startFlow.start(key, file.number(), Map.of("verdict", "no", "reason", "Not ours.", "amount", 3), alice);

        assertThat(runtime.getVariables(started.instanceId()))
                .containsEntry("verdict", "no")
                .containsEntry("amount", 3L)
                .containsEntry("startedBy", alice.id())
                .containsEntry("priority", file.priority())
                .doesNotContainKey("reason");
        assertThat(conversation.list(file.number(), null, 10).items())
                .filteredOn(message -> message.direction() == Direction.NOTE)
                .extracting(Message::body)
                .containsExactly("Reason: Not ours.");
    }

    @Test
    void tells_whoStartedIt() {
        startFlow.start(key, file.number(), YES, alice);

        assertThat(ledger.ofCase(file.number()))
                .filteredOn(row -> row.kind().equals(LedgerEntry.START_FORM))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isEqualTo(alice.id());
                    assertThat(row.activityId()).isEqualTo("StartEvent_ByHand");
                    assertThat(row.outputs()).contains("\"verdict\":\"yes\"");
                });
        assertThat(timeline.read(file.number(), null, 50, Locale.ENGLISH).items())
                .filteredOn(entry -> entry.title().equals("\"By hand\" started"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).extracting(Participant::name).isEqualTo(alice.name());
                    assertThat(entry.detail()).isEqualTo("team: service-desk, verdict: yes");
                });
    }

    @Test
    void refusesWrongAnswers_andStartsNothing() {
        assertThatThrownBy(() -> startFlow.start(key, file.number(), Map.of("verdict", "perhaps"), alice))
                .isInstanceOfSatisfying(Problem.Unprocessable.class, problem -> assertThat(
                                problem.extensions().get("violations"))
                        .isEqualTo(List.of(new Violation("verdict", "is not one of the choices"))));

        assertThat(flows.runs(key, file.number())).isFalse();
    }

    @Test
    void refusesASecond_whileOneRuns() {
        startFlow.start(key, file.number(), YES, alice);

        assertThatThrownBy(() -> startFlow.start(key, file.number(), YES, alice))
                .isInstanceOfSatisfying(FlowRunning.class, conflict -> assertThat(conflict.slug())
                        .isEqualTo("flow-running"));
    }

    @Test
    void startsAgain_whenTheFirstHasEnded() {
        Started first = startFlow.start(key, file.number(), YES, alice);
        engine.complete(first.taskId());

        assertThat(startFlow.start(key, file.number(), YES, alice).instanceId()).isNotEqualTo(first.instanceId());
    }

    @Test
    void refuses_whenTheCaseHasEnded() {
        lifecycle.withdrawn(file.number(), "found it", Actor.SYSTEM);

        assertThatThrownBy(() -> startFlow.start(key, file.number(), YES, alice))
                .isInstanceOfSatisfying(Problem.Conflict.class, conflict -> assertThat(conflict.slug())
                        .isEqualTo("case-ended"));
    }

    @Test
    void refuses_whoDoesNotKnowTheCase_orWorksOnNone() {
        Actor stranger = world.agent(world.team());
        Actor reader =
                new Actor(alice.id(), alice.name(), Actor.Kind.PERSON, alice.teams(), Set.of(Permission.CASES_READ));

        assertThatThrownBy(() -> startFlow.start(key, file.number(), YES, stranger))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> startFlow.start(key, file.number(), YES, reader))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void offersNothing_thatTheProductStarts_orThatAsksNothing() {
        assertThat(keys(alice))
                .contains(key, "call-customer")
                .doesNotContain(
                        "ticket-triage",
                        "ticket-resolution",
                        "ticket-escalation",
                        "ask-colleague",
                        "lead-qualification",
                        TaskWorld.PROCESS);
    }

    @Test
    void isForItsStarters_whereTheModelNamesThem() {
        String team = world.team();
        models.deleteDeployment(deployment, true);
        deployment = deploy(startedBy(team));

        assertThat(keys(alice)).doesNotContain(key);
        assertThat(keys(world.agent(team))).contains(key);
        assertThatThrownBy(() -> startFlow.start(key, file.number(), YES, alice))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void isNotOffered_whereTheModelSaysSo() {
        models.deleteDeployment(deployment, true);
        deployment = deploy(Bpmn.createExecutableProcess(key).camundaStartableInTasklist(false));

        assertThat(keys(alice)).doesNotContain(key);
    }

    @Test
    void opensTheForm_withTheTeamOfTheCase(@Autowired StartForms forms) {
        StartableFlow flow = flows.find(key, file.number(), alice);

        Map<String, @Nullable Object> shown = forms.shown(flow, file, alice);

        assertThat(flow.description()).isEqualTo("Somebody decides.");
        assertThat(flow.form().key()).isEqualTo("tests/decide");
        assertThat(shown).containsEntry("team", "service-desk");
        assertThat(shown.get("teams"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(Map.of("value", "billing", "label", "Billing & payments"));
    }

    private List<String> keys(Actor actor) {
        return flows.list(null, actor).stream().map(StartableFlow::key).toList();
    }

    private ProcessBuilder startedBy(String team) {
        ProcessBuilder process = Bpmn.createExecutableProcess(key);
        process.getElement().setCamundaCandidateStarterGroups(team);
        return process;
    }

    private String deploy(ProcessBuilder process) {
        return models.createDeployment()
                .addModelInstance(
                        key + ".bpmn",
                        process.name("By hand")
                                .documentation("Somebody decides.")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("StartEvent_ByHand")
                                .camundaFormKey("tests/decide")
                                .userTask("Task_Decide")
                                .camundaCandidateGroups("${team}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }
}
