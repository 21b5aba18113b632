package io.casework.engine.connectors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectorRegistryTests {

    private record Named(String id) implements StepConnector {

        @Override
        public ConnectorDescription description() {
            return new ConnectorDescription(id, id, List.of(), List.of(), Set.of(), 1);
        }

        @Override
        public Map<String, @Nullable Object> run(StepCall call) {
            return Map.of();
        }
    }

    @Test
    void refusesAConnector_inTheNameSpaceOfThirdParties() {
        assertThatThrownBy(() -> new ConnectorRegistry(List.of(new Named("external.check-credit"))))
                .hasMessageContaining("third parties");
    }

    @Test
    void refusesTwoConnectors_ofOneName() {
        assertThatThrownBy(() -> new ConnectorRegistry(List.of(new Named("a.b"), new Named("a.b"))))
                .hasMessageContaining("a.b");
    }
}
