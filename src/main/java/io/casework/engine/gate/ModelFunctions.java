package io.casework.engine.gate;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.ReflectUtil;

/** The functions that an expression of a model may call. They look at their arguments and change nothing. */
public final class ModelFunctions {

    private ModelFunctions() {}

    /** For {@link GateCatalogue#functions()}. */
    public static Set<String> names() {
        return all().keySet();
    }

    /** By the clock of the engine that asks. */
    public static Date now() {
        ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
        return engine != null && engine.getBusinessCalendarManager() instanceof OwnTime own
                ? own.now()
                : ClockUtil.getCurrentTime();
    }

    static Map<String, Method> all() {
        return Map.of("now", ReflectUtil.getMethod(ModelFunctions.class, "now"));
    }
}
