package io.casework.engine.connectors;

import io.casework.engine.LedgerEntry;
import io.casework.engine.StepCall;
import java.time.Instant;

/** Rows that a connector of a test writes by itself. */
final class LedgerEntries {

    private LedgerEntries() {}

    static LedgerEntry of(StepCall call, String outcome) {
        return new LedgerEntry(
                call.caseNumber(),
                "connector",
                call.processKey(),
                call.processVersion(),
                call.processInstanceId(),
                call.activityId(),
                call.idempotencyKey(),
                "test",
                "test",
                outcome,
                call.attempt(),
                "0".repeat(64),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
