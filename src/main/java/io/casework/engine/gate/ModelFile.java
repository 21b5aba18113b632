package io.casework.engine.gate;

import java.util.Arrays;

/**
 * A model as somebody handed it in; nothing about it is trusted.
 *
 * @param name with its folder, {@code support/ticket-triage.bpmn}; the ending says what the content must be
 * @param content never changed by the gate
 */
public record ModelFile(String name, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelFile file && name.equals(file.name) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "ModelFile[" + name + ", " + content.length + " bytes]";
    }
}
