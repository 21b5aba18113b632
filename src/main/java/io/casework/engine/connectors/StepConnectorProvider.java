package io.casework.engine.connectors;

import io.casework.engine.StepConnector;
import org.camunda.connect.spi.Connector;
import org.camunda.connect.spi.ConnectorProvider;

/** Offers one of our connectors to Camunda Connect. */
record StepConnectorProvider(StepConnector step) implements ConnectorProvider {

    @Override
    public String getConnectorId() {
        return step.description().id();
    }

    @Override
    public Connector<?> createConnectorInstance() {
        return new ConnectedStep(step);
    }
}
