package io.casework.engine;

import io.casework.shared.Keyed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Systems of others that work depends on, as far as we know without asking them. */
public interface OutsideService {

    /** Those that are in use. */
    List<ServiceState> states();

    /** What they are for. */
    enum Service implements Keyed {
        ASSISTANT,
        CRM,
        MAIL_OUT,
        MAIL_IN
    }

    /**
     * How one of them does.
     *
     * @param name as operators know it
     * @param up whether it did its work when it was last asked
     * @param since when it was first seen down; null when it is up, or nobody knows
     * @param reason why it is down, for operators, with no personal data; null when it is up, or nobody knows
     */
    record ServiceState(Service service, String name, boolean up, @Nullable Instant since, @Nullable String reason) {}
}
