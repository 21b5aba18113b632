package io.casework.triggers;

import io.casework.cases.CaseOpened;
import io.casework.cases.Cases;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Breaks whatever opens a case of a subject, as long as a test wants it. */
@Component
class BrokenCases {

    private final Map<String, RuntimeException> faults = new ConcurrentHashMap<>();
    private final Cases cases;

    BrokenCases(Cases cases) {
        this.cases = cases;
    }

    void breakAt(String subject, RuntimeException fault) {
        faults.put(subject, fault);
    }

    void mend() {
        faults.clear();
    }

    @EventListener
    void on(CaseOpened opened) {
        if (faults.isEmpty()) {
            return;
        }
        RuntimeException fault = faults.get(cases.find(opened.number()).subject());
        if (fault != null) {
            throw fault;
        }
    }
}
