package io.casework.engine.connectors;

import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.connect.spi.Connector;
import org.camunda.connect.spi.ConnectorRequest;
import org.camunda.connect.spi.ConnectorResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a connector with no transaction open and turns whatever happens into an outcome. */
@Component
class StepRunner {

    private static final Logger log = LoggerFactory.getLogger(StepRunner.class);
    private static final int LONGEST_TEXT = 1_000;

    StepOutcome run(Connector<?> connector, StepCall call) {
        try {
            return done(request(connector, call).execute());
        } catch (StepRefused refused) {
            return new StepOutcome.Refused(refused.code(), text(refused));
        } catch (StepUnavailable unavailable) {
            return new StepOutcome.Unavailable(text(unavailable), unavailable.retryAfter());
        } catch (RuntimeException | LinkageError broken) {
            log.error("{} broke at {} of {}", connector.getId(), call.activityId(), call.caseNumber(), broken);
            return new StepOutcome.Failed(broken.getClass().getSimpleName());
        }
    }

    private static ConnectorRequest<?> request(Connector<?> connector, StepCall call) {
        ConnectorRequest<?> request = connector.createRequest();
        if (connector instanceof ConnectedStep) {
            request.setRequestParameter(ConnectedStep.CALL, call);
        } else {
            call.inputs().forEach(request::setRequestParameter);
        }
        return request;
    }

    private static StepOutcome done(@Nullable ConnectorResponse response) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        if (response != null) {
            response.getResponseParameters().forEach((name, value) -> outputs.put(name, storable(name, value)));
        }
        return new StepOutcome.Done(outputs);
    }

    private static @Nullable Object storable(String name, @Nullable Object value) {
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Date) {
            return value;
        }
        if (value instanceof String text && text.length() <= LONGEST_TEXT) {
            return text;
        }
        throw new StepRefused("output-invalid", "The output " + name + " is no routing fact.");
    }

    private static String text(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
