package io.casework.engine.gate;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** The functions that an expression of a model may call. They look at their arguments and change nothing. */
public final class ModelFunctions {

    private ModelFunctions() {}

    /** For {@link GateCatalogue#functions()}. */
    public static Set<String> names() {
        return all().keySet();
    }

    public static Date now() {
        return ClockUtil.getCurrentTime();
    }

    /**
     * One output of a decision with several, {@code ${entry(decisionResult, 'priority')}}.
     *
     * @return null when no rule matched
     */
    public static @Nullable Object entry(@Nullable Object result, String output) {
        if (result instanceof DmnDecisionResult decision && decision.size() <= 1) {
            return decision.isEmpty() ? null : decision.getSingleResult().getEntry(output);
        }
        if (result instanceof Map<?, ?> single) {
            return single.get(output);
        }
        throw new ProcessEngineException("entry() needs the result of a decision that one rule answers");
    }

    static Map<String, Method> all() {
        return Arrays.stream(ModelFunctions.class.getMethods())
                .filter(method -> Set.of("now", "entry").contains(method.getName()))
                .collect(Collectors.toMap(Method::getName, Function.identity()));
    }
}
