package io.casework.flows.rehearsal;

import io.casework.engine.gate.ModelFile;
import java.nio.charset.StandardCharsets;

/** A draft as it was when the rehearsal was asked for. */
record RehearsedModel(String fileName, String content) {

    ModelFile file() {
        return new ModelFile(fileName, content.getBytes(StandardCharsets.UTF_8));
    }
}
