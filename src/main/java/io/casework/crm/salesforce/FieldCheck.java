package io.casework.crm.salesforce;

import static io.casework.crm.connections.ConnectionFinding.failure;
import static io.casework.crm.connections.ConnectionFinding.warning;

import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionFinding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the fields of an object against what we need. Only our own field is a must: without it a record would be written
 * twice. What else is missing is left out when we write, which is worth a warning.
 */
final class FieldCheck {

    private final Needs.Need need;
    private final ObjectDescription object;
    private final List<ConnectionFinding> findings = new ArrayList<>();

    private FieldCheck(Needs.Need need, ObjectDescription object) {
        this.need = need;
        this.object = object;
    }

    static List<ConnectionFinding> of(Needs.Need need, ObjectDescription object) {
        FieldCheck check = new FieldCheck(need, object);
        if (need.isWritten()) {
            check.externalId();
            check.demands();
        }
        need.read().forEach(check::readable);
        need.written().forEach(check::writable);
        need.values().forEach(check::values);
        return check.findings;
    }

    private void externalId() {
        Optional<FieldDescription> field = object.field(Needs.EXTERNAL_ID);
        if (field.isEmpty()) {
            findings.add(failure(Code.EXTERNAL_ID_MISSING, subject(Needs.EXTERNAL_ID), null));
        } else if (!field.get().externalId()) {
            findings.add(failure(Code.EXTERNAL_ID_NOT_EXTERNAL, subject(Needs.EXTERNAL_ID), null));
        } else if (!field.get().unique()) {
            findings.add(failure(Code.EXTERNAL_ID_NOT_UNIQUE, subject(Needs.EXTERNAL_ID), null));
        }
    }

    /** A field of the org's own that has to be filled in keeps us from creating anything. */
    private void demands() {
        object.demanded().stream()
                .map(FieldDescription::name)
                .filter(name -> !need.written().contains(name) && !name.equals(Needs.EXTERNAL_ID))
                .sorted()
                .forEach(name -> findings.add(failure(Code.FIELD_DEMANDED, subject(name), null)));
    }

    private void readable(String name) {
        if (object.field(name).isEmpty()) {
            findings.add(warning(Code.FIELD_MISSING, subject(name), null));
        }
    }

    private void writable(String name) {
        Optional<FieldDescription> field = object.field(name);
        if (field.isEmpty()) {
            findings.add(warning(Code.FIELD_MISSING, subject(name), null));
        } else if (!field.get().createable() || !field.get().updateable()) {
            findings.add(warning(Code.FIELD_READ_ONLY, subject(name), null));
        }
    }

    /** Any other kind of field takes whatever we write. */
    private void values(String name, Set<String> needed) {
        object.field(name).filter(field -> field.type().endsWith("picklist")).ifPresent(field -> needed.stream()
                .filter(value -> !field.values().contains(value))
                .sorted()
                .forEach(value -> findings.add(warning(Code.VALUE_MISSING, subject(name), value))));
    }

    private String subject(String field) {
        return object.name() + '.' + field;
    }
}
