package io.casework.triggers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where events belong that were read in an organization: to the source that lets in what the organization sends. Elsewhere a
 * record that was sent and read would become two cases.
 */
@Component
class ReadSources {

    private static final int MOST = 100;

    private final TriggerSourceMapper mapper;

    ReadSources(TriggerSourceMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws NoSource when there is none, or more than one */
    TriggerSource of(@Nullable String organization) {
        if (organization == null) {
            throw new NoSource("The system does not say which organization it is.");
        }
        List<TriggerSource> found = mapper.listSources(MOST).stream()
                .filter(source -> source.kind() == TriggerKind.SALESFORCE && source.active())
                .filter(source -> source.admits(organization))
                .toList();
        if (found.size() != 1) {
            String how = found.isEmpty() ? "No source of events lets" : "More than one source of events lets";
            throw new NoSource(how + " in the organization " + organization + "; there has to be one.");
        }
        return found.get(0);
    }

    /** Somebody has to set it up. */
    static final class NoSource extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoSource(String reason) {
            super(reason);
        }
    }
}
