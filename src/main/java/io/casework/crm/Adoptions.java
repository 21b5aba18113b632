package io.casework.crm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has records that people made in a CRM bear the numbers of their cases, before anything is written under these. */
@Component
class Adoptions implements CrmOriginals {

    private final AdoptionMapper mapper;
    private final SyncMemory memory;
    private final TransactionTemplate transaction;

    Adoptions(AdoptionMapper mapper, SyncMemory memory, TransactionTemplate transaction) {
        this.mapper = mapper;
        this.memory = memory;
        this.transaction = transaction;
    }

    @Override
    public void remember(CrmOriginal original) {
        if (mapper.listOriginals(List.of(original.caseNumber())).isEmpty()) {
            mapper.insertOriginal(original);
        }
    }

    /**
     * Of an original that is not there nothing is remembered any more, and its case becomes a new record. Repeated when
     * nobody heard how it went. Not called within a transaction.
     *
     * @param numbers 1 to 200, of cases of one type
     * @return why a case must not be written now, by its number; those that may be are left out
     * @throws io.casework.engine.StepUnavailable when the CRM as a whole can't do it now
     * @throws io.casework.engine.StepRefused when it refuses all of them at once
     */
    Map<String, WriteResult> adopt(String connectionId, FieldSync sync, List<String> numbers) {
        return held(connectionId, sync, numbers);
    }

    /** As {@link #adopt(String, FieldSync, List)}, of a single case whose fields are not compared afterwards. */
    Optional<WriteResult> adopt(FieldSync sync, String number) {
        return Optional.ofNullable(held(null, sync, List.of(number)).get(number));
    }

    private Map<String, WriteResult> held(@Nullable String connectionId, FieldSync sync, List<String> numbers) {
        List<CrmOriginal> originals = mapper.listOriginals(numbers);
        if (originals.isEmpty()) {
            return Map.of();
        }
        Map<String, WriteResult> results = sync.adopt(originals);
        transaction.executeWithoutResult(status -> settle(connectionId, originals, results));
        Map<String, WriteResult> held = new HashMap<>(results);
        held.values().removeIf(WriteResult.Written.class::isInstance);
        return held;
    }

    /** One that is left alone stays known, or else it would be made anew the next time. */
    private void settle(@Nullable String connectionId, List<CrmOriginal> originals, Map<String, WriteResult> results) {
        for (CrmOriginal original : originals) {
            WriteResult result = results.get(original.caseNumber());
            if (result instanceof WriteResult.Written && connectionId != null) {
                memory.adopted(connectionId, original);
            }
            if (result == null || result instanceof WriteResult.Written) {
                mapper.deleteOriginals(List.of(original.caseNumber()));
            }
        }
    }
}
