package io.casework.assistant;

import io.casework.shared.Text;
import org.jspecify.annotations.Nullable;

/** @param instruction what the agent wants of the draft; null for just another one */
public record NewReplyDraft(@Text(max = 500, bytes = 2_000) @Nullable String instruction) {

    @Nullable
    Instruction told() {
        return instruction == null || instruction.isBlank() ? null : new Instruction(instruction.strip());
    }
}
