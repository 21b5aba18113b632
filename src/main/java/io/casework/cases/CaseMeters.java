package io.casework.cases;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what begins and ends on this node, once it is committed. */
@Component
class CaseMeters {

    private final MeterRegistry meters;

    CaseMeters(MeterRegistry meters) {
        this.meters = meters;
        for (CaseType type : CaseType.values()) {
            meters.counter("casework.cases.opened", "type", type.key());
        }
        meters.counter("casework.cases.resolved");
        meters.counter("casework.cases.withdrawn");
    }

    @TransactionalEventListener
    void on(CaseOpened event) {
        meters.counter("casework.cases.opened", "type", event.type().key()).increment();
    }

    @TransactionalEventListener
    void on(CaseResolved event) {
        meters.counter("casework.cases.resolved").increment();
    }

    @TransactionalEventListener
    void on(CaseWithdrawn event) {
        meters.counter("casework.cases.withdrawn").increment();
    }
}
