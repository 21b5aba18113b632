package io.casework.messaging;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Delivery;
import io.casework.engine.ConnectorDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What connectors of this module answer. */
final class Deliveries {

    static final ConnectorDescription.Field OUTPUT = field(
            "delivery",
            "string",
            "queued, or not-sent when there is no way to send it; what became of it shows on the case");

    private Deliveries() {}

    static Map<String, @Nullable Object> output(Delivery.State state) {
        return Map.of(OUTPUT.name(), state.key());
    }
}
