package io.casework.engine.gate;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.ReflectUtil;

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

    static Map<String, Method> all() {
        return Map.of("now", ReflectUtil.getMethod(ModelFunctions.class, "now"));
    }
}
