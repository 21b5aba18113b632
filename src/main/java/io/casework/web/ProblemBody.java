package io.casework.web;

import io.casework.shared.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members that every problem has; some have more.
 *
 * @param traceId names the request in the log
 * @param violations empty unless the input is at fault
 * @param heldBy who holds the task, when that is what is wrong
 */
@Schema(name = "Problem")
record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String traceId,
        List<Violation> violations,
        @Nullable Holder heldBy) {

    @Schema(name = "Holder")
    record Holder(String id, String name) {}
}
