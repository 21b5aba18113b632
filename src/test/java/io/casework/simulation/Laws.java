package io.casework.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.flows.rehearsal.UnchangedFlows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds when everything is over, whoever did whatever. */
final class Laws {

    private final ApplicationContext context;
    private final MailTown town;

    Laws(ApplicationContext context, MailTown town) {
        this.context = context;
        this.town = town;
    }

    /** Every flow that began came to an end that its model has, and nothing of it is left. */
    void flowsEnd() {
        List<HistoricProcessInstance> flows =
                bean(HistoryService.class).createHistoricProcessInstanceQuery().list();
        assertThat(flows).isNotEmpty().allSatisfy(flow -> {
            assertThat(flow.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
            assertThat(flow.getEndTime()).isNotNull();
            assertThat(flow.getBusinessKey()).startsWith("C-");
        });
        assertThat(ends().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(flows.size());
        assertThat(ends().keySet()).isSubsetOf(modelledEnds());
        assertThat(bean(RuntimeService.class).createProcessInstanceQuery().count())
                .isZero();
    }

    /** @return how many flows of each model began */
    Map<String, Long> starts() {
        return countByModel(
                bean(HistoryService.class).createHistoricProcessInstanceQuery().list());
    }

    /** @return by model and end event, how many flows ended there */
    Map<String, Long> ends() {
        Map<String, List<HistoricActivityInstance>> reached =
                endsReached().stream().collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId));
        return bean(HistoryService.class).createHistoricProcessInstanceQuery().finished().list().stream()
                .map(flow -> endOf(flow, reached.getOrDefault(flow.getId(), List.of())))
                .collect(Collectors.groupingBy(end -> end, TreeMap::new, Collectors.counting()));
    }

    /** Of a flow that a message ended, the engine names the part of the model in which the end is. */
    private String endOf(HistoricProcessInstance flow, List<HistoricActivityInstance> reached) {
        Map<String, String> parents = reached.stream()
                .filter(end -> !end.isCanceled())
                .collect(Collectors.toMap(HistoricActivityInstance::getActivityId, this::parentOf, (one, same) -> one));
        String last = String.valueOf(flow.getEndActivityId());
        return flow.getProcessDefinitionKey()
                + '/'
                + parents.keySet().stream()
                        .filter(end -> end.equals(last) || last.equals(parents.get(end)))
                        .findFirst()
                        .orElse("not at an end, but at " + last);
    }

    private String parentOf(HistoricActivityInstance end) {
        ModelElementInstance element = bean(RepositoryService.class)
                .getBpmnModelInstance(end.getProcessDefinitionId())
                .getModelElementById(end.getActivityId());
        return element.getParentElement().getAttributeValue("id");
    }

    private List<HistoricActivityInstance> endsReached() {
        return bean(HistoryService.class).createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .toList();
    }

    private static Map<String, Long> countByModel(Collection<HistoricProcessInstance> flows) {
        return flows.stream()
                .collect(Collectors.groupingBy(
                        HistoricProcessInstance::getProcessDefinitionKey, TreeMap::new, Collectors.counting()));
    }

    /** @return ends of the models that nobody came to, those of their parts too */
    Collection<String> endsNotReached() {
        Collection<String> ends = modelledEnds();
        endsReached().forEach(end -> ends.remove(end.getProcessDefinitionKey() + '/' + end.getActivityId()));
        return ends;
    }

    private Collection<String> modelledEnds() {
        RepositoryService models = bean(RepositoryService.class);
        var ends = new TreeSet<String>();
        for (ProcessDefinition model :
                models.createProcessDefinitionQuery().latestVersion().list()) {
            models.getBpmnModelInstance(model.getId()).getModelElementsByType(EndEvent.class).stream()
                    .map(end -> model.getKey() + '/' + end.getId())
                    .forEach(ends::add);
        }
        return ends;
    }

    void nothingIsStuck() {
        assertThat(bean(RuntimeService.class).createIncidentQuery().count()).isZero();
        assertThat(bean(ManagementService.class).createJobQuery().count()).isZero();
        assertThat(bean(ExternalTaskService.class).createExternalTaskQuery().count())
                .isZero();
        assertThat(bean(TaskService.class).createTaskQuery().count()).isZero();
        assertThat(counts("SELECT step, COUNT(*) FROM work_items GROUP BY step"))
                .isEmpty();
        assertThat(counts("SELECT connector, COUNT(*) FROM step_ledger WHERE outcome IN ('failed', 'unavailable') "
                        + "GROUP BY connector"))
                .as("steps that broke")
                .isEmpty();
        assertThat(counts("SELECT message_name, COUNT(*) FROM kept_messages WHERE state = 'waiting' "
                        + "GROUP BY message_name"))
                .as("messages that wait")
                .isEmpty();
        assertThat(counts("SELECT outcome, COUNT(*) FROM case_escalations WHERE outcome IS NULL GROUP BY outcome"))
                .as("escalations that run")
                .isEmpty();
    }

    void casesEnd() {
        assertThat(statuses().keySet()).isSubsetOf("closed", "rejected", "withdrawn", "merged");
        assertThat(
                        counts(
                                "SELECT c.status, COUNT(*) FROM case_files c JOIN lead_facts f ON f.case_number = c.case_number "
                                        + "WHERE f.outcome IS NULL AND c.status NOT IN ('withdrawn', 'merged') GROUP BY c.status"))
                .as("leads without an outcome")
                .isEmpty();
    }

    Map<String, Long> statuses() {
        return counts("SELECT status, COUNT(*) FROM case_files GROUP BY status");
    }

    /** A customer is asked once a solution, and answers once. */
    void surveysAreAskedOnce() {
        assertThat(counts("SELECT c.case_number, COUNT(*) FROM satisfaction s JOIN case_files c "
                        + "ON c.case_number = s.case_number GROUP BY c.case_number, c.reopen_count "
                        + "HAVING COUNT(*) > c.reopen_count + 1"))
                .as("cases with more surveys than solutions")
                .isEmpty();
    }

    /** Each mail is in its receiver's mailbox, once, and in the order in which its case wrote it. */
    void mailArrivesOnceAndInOrder(int posted) {
        assertThat(counts("SELECT state, COUNT(*) FROM outbox_items GROUP BY state"))
                .containsOnlyKeys("sent");
        assertThat(town.delivered()).isEqualTo(sent().size() + posted);
        Map<String, List<Sent>> byReceiver = sent().stream().collect(Collectors.groupingBy(Sent::receiver));
        byReceiver.forEach((receiver, mails) -> {
            List<String> arrived = town.ids(receiver);
            assertThat(arrived).as(receiver).containsExactlyInAnyOrderElementsOf(ids(mails));
            mails.stream()
                    .collect(Collectors.groupingBy(Sent::caseNumber))
                    .forEach((number, ofCase) -> assertThat(arrived).as(number).containsSubsequence(ids(ofCase)));
        });
    }

    private static List<String> ids(List<Sent> mails) {
        return mails.stream().map(Sent::rfcId).toList();
    }

    private record Sent(String rfcId, String caseNumber, String kind, String receiver) {}

    private List<Sent> sent() {
        return bean(JdbcClient.class)
                .sql(
                        "SELECT o.rfc_id, o.case_number, o.kind, COALESCE(p.email, u.email) AS receiver FROM outbox_items o "
                                + "JOIN case_files c ON c.case_number = o.case_number JOIN customers u ON u.id = c.customer_id "
                                + "LEFT JOIN users p ON p.id = o.user_id WHERE o.state = 'sent' ORDER BY o.id")
                .query((row, at) -> new Sent(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** @return how many mails of each kind left */
    Map<String, Long> mails() {
        return sent().stream().collect(Collectors.groupingBy(Sent::kind, TreeMap::new, Collectors.counting()));
    }

    /** Whatever a customer writes about a closed ticket, another ticket is about it. */
    void nobodyWritesInVain() {
        assertThat(counts(
                        "SELECT c.case_number, 1 FROM case_files c WHERE c.case_type = 'ticket' AND c.status = 'closed' "
                                + "AND c.last_inbound_at > c.resolved_at AND NOT EXISTS (SELECT 1 FROM case_links l JOIN case_files o "
                                + "ON o.case_number = l.other_number WHERE l.case_number = c.case_number "
                                + "AND o.opened_at >= c.closed_at)"))
                .isEmpty();
    }

    /** What customers sent is on file, each mail once. */
    void customersAreHeard(int posted) {
        assertThat(counts("SELECT state, COUNT(*) FROM mail_inbox GROUP BY state"))
                .isEqualTo(Map.of("filed", (long) posted));
        assertThat(counts("SELECT message_id, COUNT(*) FROM mail_inbox GROUP BY message_id HAVING COUNT(*) > 1"))
                .isEmpty();
    }

    /** Whatever happened, a rehearsal of the flows as they are comes to the same. */
    void unchangedFlowsGoTheSameWay() {
        long began = System.nanoTime();
        UnchangedFlows rehearsal = new UnchangedFlows(context).rehearsed();
        System.out.printf(
                "simulation: rehearsed %s in %d ms%n", rehearsal.played(), (System.nanoTime() - began) / 1_000_000);
        assertThat(rehearsal.differences())
                .as("ways that are others in a rehearsal")
                .isEmpty();
        assertThat(rehearsal.played().keySet()).isEqualTo(starts().keySet());
    }

    Map<String, Long> undeliverable() {
        return counts("SELECT message_name, COUNT(*) FROM kept_messages WHERE state = 'undeliverable' "
                + "GROUP BY message_name");
    }

    private Map<String, Long> counts(String sql) {
        return bean(JdbcClient.class)
                .sql(sql)
                .query((row, at) -> Map.entry(String.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
