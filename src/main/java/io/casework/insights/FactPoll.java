package io.casework.insights;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every node that works reads facts, one at a time. */
@Component
@ConditionalOnBooleanProperty(name = "casework.engine.work", matchIfMissing = true)
class FactPoll {

    private static final Logger LOG = LoggerFactory.getLogger(FactPoll.class);

    private final FactReader reader;

    FactPoll(FactReader reader) {
        this.reader = reader;
    }

    @Scheduled(
            fixedDelayString = "${casework.insights.refresh:30s}",
            initialDelayString = "${casework.insights.refresh:30s}")
    void poll() {
        try {
            reader.readOn();
        } catch (TransientDataAccessException e) {
            LOG.info("Facts are read the next time: {}", e.getMessage());
        }
    }
}
