package io.casework.crm;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the CRM.
 *
 * @param id what the CRM calls it
 * @param changedAt when anything of it last changed, by the clock of the CRM
 * @param values of the fields that were asked for
 */
public record CrmRecord(String id, Instant changedAt, Map<String, @Nullable String> values) {

    public CrmRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
