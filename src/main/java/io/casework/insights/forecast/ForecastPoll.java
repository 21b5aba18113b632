package io.casework.insights.forecast;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every node that works foretells, one at a time. */
@Component
@ConditionalOnBooleanProperty(name = "casework.engine.work", matchIfMissing = true)
class ForecastPoll {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastPoll.class);

    private final Forecasts forecasts;

    ForecastPoll(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @Scheduled(
            fixedDelayString = "${casework.insights.forecast:1m}",
            initialDelayString = "${casework.insights.forecast:1m}")
    void poll() {
        try {
            forecasts.note();
        } catch (TransientDataAccessException e) {
            LOG.info("Promises are foretold the next time: {}", e.getMessage());
        }
    }
}
