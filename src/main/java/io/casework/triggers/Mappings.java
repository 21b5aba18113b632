package io.casework.triggers;

import io.casework.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules of each source: its own, or those that its kind comes with, which are files in {@code triggers/}. */
@Component
class Mappings {

    private final JsonMapper json;
    private final Map<TriggerKind, List<TriggerRule>> usual = new EnumMap<>(TriggerKind.class);

    Mappings(JsonMapper json) {
        this.json = json;
        for (TriggerKind kind : TriggerKind.values()) {
            usual.put(kind, shipped(kind));
        }
    }

    Mapping of(TriggerSource source) {
        return new Mapping(rules(source));
    }

    List<TriggerRule> rules(TriggerSource source) {
        String own = source.mapping();
        return own == null
                ? Objects.requireNonNull(usual.get(source.kind()))
                : List.of(json.readValue(own, TriggerRule[].class));
    }

    /** As it is kept; null for none of one's own. */
    @Nullable
    String written(@Nullable List<TriggerRule> rules) {
        return rules == null || rules.isEmpty() ? null : json.writeValueAsString(rules);
    }

    /** What the types of rules cannot say. */
    static List<Violation> faults(List<TriggerRule> rules) {
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            TriggerRule rule = rules.get(i);
            for (int j = 0; j < rule.mapped().size(); j++) {
                if (!rule.target().knows(rule.mapped().get(j).field())) {
                    String place = "mapping[%d].fields[%d].field".formatted(i, j);
                    faults.add(new Violation(
                            place, "is not a field of a " + rule.target().key()));
                }
            }
        }
        return faults;
    }

    private List<TriggerRule> shipped(TriggerKind kind) {
        String name = "/triggers/" + kind.key() + ".json";
        try (InputStream file = Objects.requireNonNull(Mappings.class.getResourceAsStream(name))) {
            return List.of(json.readValue(file, TriggerRule[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
