package io.casework.engine.incidents;

import io.casework.engine.ClusterLock;
import io.casework.engine.EngineSettings;
import io.casework.engine.incidents.IncidentMapper.Sorted;
import io.casework.engine.incidents.IncidentMapper.Unsorted;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the sorted incidents in step with the engine's: each is read once, however many there are. */
@Component
class IncidentSorter {

    static final String LOCK = "incidents";
    private static final int BATCH = 500;
    private static final int MOST_BATCHES_AT_ONCE = 4;
    private static final int MOST_NAME = 255;

    private final IncidentMapper mapper;
    private final RepositoryService models;
    private final ClusterLock lock;
    private final EngineSettings settings;
    private final TransactionTemplate transaction;

    IncidentSorter(
            IncidentMapper mapper,
            RepositoryService models,
            ClusterLock lock,
            EngineSettings settings,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.models = models;
        this.lock = lock;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void sort() {
        if (settings.work()) {
            sortAll();
        }
    }

    void sortAll() {
        boolean more = true;
        while (more) {
            more = sortSome();
        }
    }

    /** As many as a request can wait for. */
    void sortMost() {
        boolean more = true;
        for (int batch = 0; more && batch < MOST_BATCHES_AT_ONCE; batch++) {
            more = sortSome();
        }
    }

    /** @return whether more may be left */
    private boolean sortSome() {
        if (mapper.listUnsorted(1).isEmpty() && mapper.listGone(1).isEmpty()) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean[] more = {false};
            lock.holding(LOCK, () -> more[0] = sortBatch());
            return more[0];
        }));
    }

    private boolean sortBatch() {
        List<String> gone = mapper.listGone(BATCH);
        if (!gone.isEmpty()) {
            mapper.deleteSorted(gone);
        }
        List<Unsorted> unsorted = mapper.listUnsorted(BATCH);
        unsorted.forEach(incident -> mapper.insertSorted(sorted(incident)));
        return gone.size() == BATCH || unsorted.size() == BATCH;
    }

    private Sorted sorted(Unsorted incident) {
        FailureKind kind = FailureKind.of(incident.topic(), incident.handler());
        String words = PlainCause.words(kind, incident.message());
        return new Sorted(
                incident.id(),
                PlainCause.id(incident.flowKey(), incident.stepId(), kind, words),
                kind,
                incident.flowKey(),
                incident.flowName() == null ? incident.flowKey() : incident.flowName(),
                incident.flowVersion(),
                incident.stepId(),
                stepName(incident.definitionId(), incident.stepId()),
                words,
                incident.instanceId(),
                incident.caseNumber(),
                incident.happenedAt().toInstant());
    }

    private @Nullable String stepName(@Nullable String definitionId, @Nullable String stepId) {
        ModelElementInstance element = definitionId == null || stepId == null
                ? null
                : models.getBpmnModelInstance(definitionId).getModelElementById(stepId);
        String name = element == null ? null : element.getAttributeValue("name");
        String plain = name == null ? "" : name.strip().replaceAll("\\s+", " ");
        return plain.isEmpty() ? stepId : plain.substring(0, Math.min(plain.length(), MOST_NAME));
    }
}
