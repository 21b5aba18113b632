package io.casework.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the flows of a case are, to be drawn on their models. */
@Component
public class CaseDiagrams {

    private static final int MOST_INSTANCES = 20;
    private static final int MOST_ACTIVITIES = 2_000;

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;

    CaseDiagrams(RuntimeService runtime, HistoryService history, RepositoryService repository) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
    }

    /**
     * One flow of a case.
     *
     * @param xml the model in the version that runs
     * @param done ids of elements that were passed, each once
     * @param calledFrom id of the call activity in the flow that called this one
     */
    public record Diagram(
            String key,
            String name,
            int version,
            String xml,
            List<ActiveElement> active,
            List<String> done,
            List<FailedElement> failed,
            @Nullable String calledFrom) {}

    /** @param count how many tokens stand there */
    public record ActiveElement(String activityId, long count) {}

    /** @param message what the operator reads */
    public record FailedElement(String activityId, @Nullable String message) {}

    /** The flows of a case, running and ended, the first started first; at most {@value #MOST_INSTANCES}. */
    @Transactional(readOnly = true)
    public List<Diagram> ofCase(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, MOST_INSTANCES)
                .stream()
                .map(this::diagram)
                .toList();
    }

    private Diagram diagram(HistoricProcessInstance instance) {
        ProcessDefinition model = repository.getProcessDefinition(instance.getProcessDefinitionId());
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .listPage(0, MOST_ACTIVITIES);
        return new Diagram(
                model.getKey(),
                model.getName() == null ? model.getKey() : model.getName(),
                model.getVersion(),
                xml(model.getId()),
                active(activities),
                done(activities),
                failed(instance.getId()),
                calledFrom(instance));
    }

    private static List<ActiveElement> active(List<HistoricActivityInstance> activities) {
        Map<String, Long> counts = activities.stream()
                .filter(activity -> activity.getEndTime() == null)
                .collect(Collectors.groupingBy(CaseDiagrams::elementOf, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new ActiveElement(count.getKey(), count.getValue()))
                .toList();
    }

    private static List<String> done(List<HistoricActivityInstance> activities) {
        return activities.stream()
                .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                .map(CaseDiagrams::elementOf)
                .distinct()
                .toList();
    }

    /** The body of a loop is drawn on the element that loops. */
    private static String elementOf(HistoricActivityInstance activity) {
        String id = activity.getActivityId();
        int body = id.indexOf('#');
        return body < 0 ? id : id.substring(0, body);
    }

    private List<FailedElement> failed(String instanceId) {
        return runtime.createIncidentQuery().processInstanceId(instanceId).list().stream()
                .filter(incident -> incident.getActivityId() != null)
                .map(incident -> new FailedElement(incident.getActivityId(), incident.getIncidentMessage()))
                .toList();
    }

    private @Nullable String calledFrom(HistoricProcessInstance instance) {
        String caller = instance.getSuperProcessInstanceId();
        if (caller == null) {
            return null;
        }
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(caller)
                .activityType("callActivity")
                .list()
                .stream()
                .filter(activity -> instance.getId().equals(activity.getCalledProcessInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .findFirst()
                .orElse(null);
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
