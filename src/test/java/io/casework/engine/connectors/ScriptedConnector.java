package io.casework.engine.connectors;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A connector that does what a test tells it, call after call; the last answer stays. */
@Component
class ScriptedConnector implements StepConnector {

    static final String ID = "test.scripted";
    static final int WIDTH = 4;

    final List<StepCall> calls = new CopyOnWriteArrayList<>();
    private final Deque<Function<StepCall, Map<String, @Nullable Object>>> script = new ArrayDeque<>();

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(ID, "Does as told", List.of(), List.of(), Set.of("told-so"), WIDTH);
    }

    synchronized void script(List<Function<StepCall, Map<String, @Nullable Object>>> answers) {
        calls.clear();
        script.clear();
        script.addAll(answers);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        calls.add(call);
        return next().apply(call);
    }

    private synchronized Function<StepCall, Map<String, @Nullable Object>> next() {
        return script.size() > 1 ? script.removeFirst() : script.getFirst();
    }
}
