package io.casework.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import io.casework.shared.Keyed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why a customer gave a score; each reason once, in the order of their constants. */
public record SatisfactionReasons(@JsonValue List<SatisfactionReason> all) {

    public static final SatisfactionReasons NONE = new SatisfactionReasons(List.of());

    public SatisfactionReasons {
        all = all.stream().distinct().sorted().toList();
    }

    String keys() {
        return all.stream().map(Keyed::key).collect(Collectors.joining(","));
    }

    static SatisfactionReasons ofKeys(String keys) {
        return new SatisfactionReasons(Arrays.stream(keys.split(","))
                .map(key -> Keyed.find(SatisfactionReason.class, key).orElseThrow())
                .toList());
    }
}
