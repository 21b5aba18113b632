package io.casework.tasks;

import io.casework.engine.LedgerEntry;
import io.casework.engine.StepLedger;
import io.casework.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a person decided into the step ledger: routing facts, never what somebody wrote. */
@Component
class TaskLedger {

    private final StepLedger ledger;
    private final RepositoryService models;
    private final Clock clock;
    private final JsonMapper json;

    TaskLedger(StepLedger ledger, RepositoryService models, Clock clock, JsonMapper json) {
        this.ledger = ledger;
        this.models = models;
        this.clock = clock;
        this.json = json;
    }

    void record(
            WorkItem item,
            Task task,
            Map<String, @Nullable Object> answers,
            Map<String, @Nullable Object> facts,
            Actor by) {
        ledger.record(new LedgerEntry(
                item.caseNumber(),
                "task",
                item.processKey(),
                models.getProcessDefinition(task.getProcessDefinitionId()).getVersion(),
                task.getProcessInstanceId(),
                item.step(),
                item.id(),
                null,
                by.id(),
                "done",
                1,
                hash(answers),
                json.writeValueAsString(portable(facts)),
                null,
                null,
                null,
                item.createdAt(),
                clock.instant()));
    }

    /** Of a flow that a person started: what they decided with its form. */
    void recordStart(HistoricProcessInstance instance, StartForms.Decided decided, Actor by) {
        Instant now = clock.instant();
        ledger.record(new LedgerEntry(
                instance.getBusinessKey(),
                LedgerEntry.START,
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionVersion(),
                instance.getId(),
                instance.getStartActivityId(),
                instance.getId(),
                null,
                by.id(),
                "done",
                1,
                hash(decided.answers()),
                json.writeValueAsString(portable(decided.facts())),
                null,
                null,
                null,
                now,
                now));
    }

    private static Map<String, @Nullable Object> portable(Map<String, @Nullable Object> facts) {
        Map<String, @Nullable Object> portable = new TreeMap<>();
        facts.forEach((name, value) ->
                portable.put(name, value instanceof Date date ? date.toInstant().toString() : value));
        return portable;
    }

    private static String hash(Map<String, @Nullable Object> answers) {
        byte[] canonical = new TreeMap<>(answers).toString().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
