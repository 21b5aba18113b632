package io.casework.crm;

/**
 * Where cases are brought to.
 *
 * @param scarce whether so few calls of the quota are left that only what is urgent goes
 */
public record CrmTarget(String connectionId, CrmSystem system, boolean scarce) {

    int most() {
        return system.fieldSync().map(FieldSync::most).orElse(1);
    }
}
