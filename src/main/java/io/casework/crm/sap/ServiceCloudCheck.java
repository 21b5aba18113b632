package io.casework.crm.sap;

import static io.casework.crm.connections.ConnectionFinding.failure;
import static io.casework.crm.connections.ConnectionFinding.ok;
import static io.casework.crm.connections.ConnectionFinding.warning;

import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionFinding.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks whether cases and leads can be read, and whether they have the field for our number. A tenant may have one of the two
 * services only. What can't be looked at any more ends the check.
 */
final class ServiceCloudCheck {

    /** Nobody's number. */
    private static final String NOBODY = "C-0";

    private final SapSystem system;
    private final SapSettings settings;
    private final Findings findings;
    private final Map<String, Fault> missing = new LinkedHashMap<>();
    private boolean isSignedIn;

    ServiceCloudCheck(SapSystem system, SapSettings settings) {
        this.system = system;
        this.settings = settings;
        this.findings = new Findings(system.connection());
    }

    List<ConnectionFinding> run() {
        try {
            check("Case", Records.CASES);
            check("Lead", Records.LEADS);
            missing.forEach((subject, fault) -> sayMissing(fault, subject));
            if (!missing.containsKey("Lead")) {
                checkStatuses();
            }
        } catch (Fault fault) {
            findings.fault(fault, "SAP");
        }
        return findings.all();
    }

    private void check(String subject, String path) {
        Records records = records(path);
        if (isReadable(records, subject)) {
            sayOnce();
            findings.add(
                    hasReference(records)
                            ? ok(Code.OBJECT_USABLE, subject, null)
                            : failure(
                                    Code.REFERENCE_MISSING,
                                    subject + ".extensions." + settings.referenceField(),
                                    null));
        }
    }

    private boolean isReadable(Records records, String subject) {
        try {
            records.find(null, 1);
            return true;
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.NOT_ALLOWED && fault.kind() != FaultKind.GONE) {
                throw fault;
            }
            missing.put(subject, fault);
            return false;
        }
    }

    private void sayMissing(Fault fault, String subject) {
        if (isSignedIn && fault.kind() == FaultKind.GONE) {
            findings.add(warning(Code.SERVICE_MISSING, subject, fault.getMessage()));
        } else {
            findings.fault(fault, subject);
        }
    }

    private void sayOnce() {
        if (!isSignedIn) {
            findings.signedIn();
            isSignedIn = true;
        }
    }

    private boolean hasReference(Records records) {
        try {
            records.find(Filter.is("extensions/" + settings.referenceField(), NOBODY), 1);
            return true;
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.REJECTED) {
                throw fault;
            }
            return false;
        }
    }

    private void checkStatuses() {
        LeadStatuses statuses = LeadStatuses.of(records(Records.LEAD_STATUSES));
        for (String meaning : List.of("ACCEPTED", "DECLINED")) {
            if (statuses.code(meaning) == null) {
                findings.add(warning(Code.STATUS_MISSING, "Lead", meaning));
            }
        }
    }

    private Records records(String path) {
        return new Records(system, path, SapSettings.blankToNull(settings.crmToken()));
    }
}
