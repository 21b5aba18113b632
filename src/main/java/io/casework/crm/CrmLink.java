package io.casework.crm;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which record of a CRM a case is, and how both sides stood when they were last compared.
 *
 * @param remoteChangedAt when the record had last changed then, by the clock of the CRM; null when it was not read yet
 * @param fields JSON: a {@link FieldBase} by the name of the field; no values
 * @param version grows with every change of this
 */
record CrmLink(
        String connectionId,
        String caseNumber,
        String object,
        @Nullable String remoteId,
        @Nullable Instant remoteChangedAt,
        Instant syncedAt,
        String fields,
        int version) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, FieldBase>> BASES = new TypeReference<>() {};

    Map<String, FieldBase> bases() {
        return Collections.unmodifiableMap(JSON.readValue(fields, BASES));
    }

    CrmLink with(Map<String, FieldBase> bases) {
        return new CrmLink(
                connectionId,
                caseNumber,
                object,
                remoteId,
                remoteChangedAt,
                syncedAt,
                JSON.writeValueAsString(new TreeMap<>(bases)),
                version + 1);
    }

    CrmLink seen(@Nullable String id, @Nullable Instant changedAt, Instant now) {
        return new CrmLink(connectionId, caseNumber, object, id, changedAt, now, fields, version);
    }
}
