package io.casework.engine.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The rule file as it is, for whoever checks models elsewhere. */
public final class GateRules {

    private static final String FILE = "/engine/gate/rules.json";

    private GateRules() {}

    /** JSON in UTF-8. */
    public static byte[] content() {
        try (InputStream rules = GateRules.class.getResourceAsStream(FILE)) {
            return Objects.requireNonNull(rules, FILE).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
