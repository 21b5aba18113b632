package io.casework.assistant;

import io.casework.engine.EngineSettings;
import io.casework.knowledge.PastCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at cases to which something happened, and keeps what they teach. Nodes may do so side by side. */
@Component
class LearnPastCases {

    private static final int AT_ONCE = 200;
    private static final Logger log = LoggerFactory.getLogger(LearnPastCases.class);

    private final PastCases past;
    private final PastCaseReader reader;
    private final EngineSettings engine;
    private final TransactionTemplate transaction;

    LearnPastCases(PastCases past, PastCaseReader reader, EngineSettings engine, TransactionTemplate transaction) {
        this.past = past;
        this.reader = reader;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Scheduled(
            fixedDelayString = "${casework.knowledge.refresh:5s}",
            initialDelayString = "${casework.knowledge.refresh:5s}")
    void poll() {
        if (engine.work()) {
            run();
        }
    }

    void run() {
        past.due(AT_ONCE).forEach(this::learn);
    }

    /** A case that can't be read now goes to the end of the queue, so that it keeps no other one waiting. */
    private void learn(PastCases.Check check) {
        try {
            past.settle(check, reader.read(check.caseNumber()));
        } catch (RuntimeException e) {
            log.warn("Case {} could not be learned from; it is tried again", check.caseNumber(), e);
            transaction.executeWithoutResult(status -> past.recheck(check.caseNumber()));
        }
    }
}
