package io.casework.engine.connectors;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.Map;
import org.camunda.connect.impl.AbstractConnector;
import org.camunda.connect.impl.AbstractConnectorRequest;
import org.camunda.connect.impl.AbstractConnectorResponse;
import org.camunda.connect.spi.Connector;

/** One of our connectors in the shape of Camunda Connect: request parameters in, response parameters out. */
class ConnectedStep extends AbstractConnector<ConnectedStep.Request, ConnectedStep.Response> {

    /** The request parameter that carries the {@link StepCall}. */
    static final String CALL = "casework:call";

    private final StepConnector step;

    ConnectedStep(StepConnector step) {
        super(step.description().id());
        this.step = step;
    }

    ConnectorDescription description() {
        return step.description();
    }

    boolean isLocal() {
        return step instanceof LocalStep;
    }

    @Override
    public Request createRequest() {
        return new Request(this);
    }

    @Override
    public Response execute(Request request) {
        StepCall call = request.getRequestParameter(CALL);
        return new Response(step.run(call));
    }

    static class Request extends AbstractConnectorRequest<Response> {
        Request(Connector<Request> connector) {
            super(connector);
        }
    }

    static class Response extends AbstractConnectorResponse {
        private final Map<String, ?> outputs;

        Response(Map<String, ?> outputs) {
            this.outputs = outputs;
        }

        @Override
        protected void collectResponseParameters(Map<String, Object> parameters) {
            parameters.putAll(outputs);
        }
    }
}
