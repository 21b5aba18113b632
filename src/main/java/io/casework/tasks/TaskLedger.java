package io.casework.tasks;

import io.casework.engine.LedgerEntry;
import io.casework.engine.LedgerFacts;
import io.casework.engine.Repetitions;
import io.casework.engine.StepLedger;
import io.casework.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a person decided into the step ledger: routing facts, never what somebody wrote. */
@Component
class TaskLedger {

    private final StepLedger ledger;
    private final RepositoryService models;
    private final Clock clock;
    private final LedgerFacts texts;
    private final Repetitions repetitions;

    TaskLedger(StepLedger ledger, RepositoryService models, Clock clock, LedgerFacts texts, Repetitions repetitions) {
        this.ledger = ledger;
        this.models = models;
        this.clock = clock;
        this.texts = texts;
        this.repetitions = repetitions;
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
                texts.values(facts),
                texts.types(facts),
                null,
                null,
                item.team(),
                repetitions.ofTask(task),
                null,
                item.createdAt(),
                clock.instant()));
    }

    /** Of a flow that a person started: what they decided with its form. */
    void recordStart(HistoricProcessInstance instance, StartForms.Decided decided, Actor by) {
        Instant now = clock.instant();
        ledger.record(new LedgerEntry(
                instance.getBusinessKey(),
                LedgerEntry.START_FORM,
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
                texts.values(decided.facts()),
                texts.types(decided.facts()),
                null,
                null,
                null,
                null,
                null,
                now,
                now));
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
