package io.casework.engine;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Delivers messages to the waiting process of a case and keeps those that come too early. */
@Component
class KeptMessages implements ProcessMessages {

    private static final int BATCH = 50;
    private static final Logger log = LoggerFactory.getLogger(KeptMessages.class);

    private final RuntimeService runtime;
    private final KeptMessageMapper mapper;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final RepositoryService models;
    private final FlowRecorder recorder;
    private final Repetitions repetitions;
    private final EngineSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    KeptMessages(
            RuntimeService runtime,
            KeptMessageMapper mapper,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            RepositoryService models,
            FlowRecorder recorder,
            Repetitions repetitions,
            EngineSettings settings,
            JsonMapper json,
            Clock clock) {
        this.runtime = runtime;
        this.mapper = mapper;
        this.transaction = transaction;
        this.events = events;
        this.models = models;
        this.recorder = recorder;
        this.repetitions = repetitions;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void deliver(String caseNumber, String messageName, Map<String, @Nullable Object> variables) {
        if (!received(caseNumber, messageName, variables)) {
            mapper.insert(caseNumber, messageName, json.writeValueAsString(variables), clock.instant());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAll(String caseNumber, String messageName) {
        waiting(caseNumber, messageName)
                .list()
                .forEach(execution -> receive(execution, FlowRecorder.NEWS, messageName, Map.of()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String caseNumber, String messageName) {
        mapper.listWaitingOf(caseNumber, messageName)
                .forEach(id -> end(id, "obsolete", new MessageEnded(caseNumber, messageName)));
    }

    private void end(long id, String state, MessageEnded ended) {
        mapper.settle(id, state, clock.instant());
        events.publishEvent(ended);
    }

    @Scheduled(fixedDelayString = "${casework.engine.poll:2s}")
    void redeliver() {
        if (settings.work()) {
            redeliverDue();
        }
    }

    /** Tries some of those that wait. */
    void redeliverDue() {
        mapper.listWaiting(BATCH).forEach(this::tryAgain);
    }

    /** One that can't be delivered does not keep the others waiting: its turn comes again after theirs. */
    private void tryAgain(long id) {
        try {
            transaction.executeWithoutResult(status -> retry(id));
        } catch (RuntimeException e) {
            log.warn("A kept message could not be delivered and is tried again: {}", e.toString());
            mapper.updateTriedAt(id, clock.instant());
        }
    }

    private void retry(long id) {
        KeptMessage message = mapper.lockWaiting(id);
        if (message == null) {
            return;
        }
        if (received(message.caseNumber(), message.messageName(), variablesOf(message))) {
            mapper.settle(id, "delivered", clock.instant());
        } else if (isRunning(message.caseNumber())) {
            mapper.updateTriedAt(id, clock.instant());
        } else {
            log.warn("Message {} of {} found no flow that waits", message.messageName(), message.caseNumber());
            end(id, "undeliverable", new MessageEnded(message.caseNumber(), message.messageName()));
        }
    }

    private boolean received(String caseNumber, String messageName, Map<String, @Nullable Object> variables) {
        List<Execution> waiting = waiting(caseNumber, messageName).listPage(0, 1);
        waiting.forEach(execution -> receive(execution, FlowRecorder.MESSAGE, messageName, variables));
        return !waiting.isEmpty();
    }

    private void receive(
            Execution execution, String kind, String messageName, Map<String, @Nullable Object> variables) {
        String catcher = runtime
                .createEventSubscriptionQuery()
                .executionId(execution.getId())
                .eventName(messageName)
                .listPage(0, 1)
                .stream()
                .map(EventSubscription::getActivityId)
                .findFirst()
                .orElse(messageName);
        String repetition = repetitions.ofExecution(execution.getId());
        recorder.record(
                placeOf(execution), new FlowRecorder.Happening(kind, catcher, messageName, repetition, variables));
        runtime.messageEventReceived(messageName, execution.getId(), variables);
    }

    private FlowRecorder.Place placeOf(Execution execution) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
        return FlowRecorder.Place.of(instance, models.getProcessDefinition(instance.getProcessDefinitionId()));
    }

    private ExecutionQuery waiting(String caseNumber, String messageName) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseNumber)
                .messageEventSubscriptionName(messageName);
    }

    private boolean isRunning(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    private Map<String, @Nullable Object> variablesOf(KeptMessage message) {
        return message.variables() == null
                ? new HashMap<>()
                : json.readValue(message.variables(), new TypeReference<HashMap<String, @Nullable Object>>() {});
    }
}
