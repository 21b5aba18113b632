package io.casework.flows.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The models of a rehearsal: what cases ran through then, and what they would run through today. */
final class Shapes {

    private static final Renames NONE = new Renames(Map.of());

    private final Map<String, FlowShape> today;
    private final BiFunction<String, Integer, String> released;
    private final Map<String, FlowShape> then = new HashMap<>();
    private final Map<String, Renames> renames = new HashMap<>();

    /**
     * @param today by key of the process
     * @param released gives the model of a version
     */
    Shapes(Map<String, FlowShape> today, BiFunction<String, Integer, String> released) {
        this.today = today;
        this.released = released;
    }

    @Nullable
    FlowShape today(String key) {
        return today.get(key);
    }

    FlowShape of(String key, int version) {
        return then.computeIfAbsent(key + ' ' + version, at -> FlowShape.of(key, released.apply(key, version)));
    }

    Renames renames(String key, int version) {
        FlowShape draft = today.get(key);
        return draft == null
                ? NONE
                : renames.computeIfAbsent(key + ' ' + version, at -> Renames.between(of(key, version), draft));
    }
}
