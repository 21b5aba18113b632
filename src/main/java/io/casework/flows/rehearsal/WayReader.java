package io.casework.flows.rehearsal;

import io.casework.flows.FlowModels;
import io.casework.flows.rehearsal.RehearsedCase.RehearsedPath;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Adds the model to the way through it. */
@Component
class WayReader {

    private final FlowModels flows;

    WayReader(FlowModels flows) {
        this.flows = flows;
    }

    /** @param drafts by key, as they were rehearsed */
    RehearsedPath drawn(Ways.Way way, Map<String, RehearsedModel> drafts) {
        Integer version = way.version();
        String xml = version == null
                ? Objects.requireNonNull(drafts.get(way.flowKey())).content()
                : flows.version(way.flowKey(), version).content();
        return new RehearsedPath(
                way.flowKey(),
                FlowShape.of(way.flowKey(), xml).name(),
                version,
                xml,
                way.done(),
                way.endedAt(),
                way.failed());
    }
}
