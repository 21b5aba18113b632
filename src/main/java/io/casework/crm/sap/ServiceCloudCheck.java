package io.casework.crm.sap;

import static io.casework.crm.connections.ConnectionFinding.failure;
import static io.casework.crm.connections.ConnectionFinding.ok;
import static io.casework.crm.connections.ConnectionFinding.warning;

import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionFinding.Code;
import java.util.List;

/**
 * Looks whether cases and leads can be read, and whether they have the field for our number. What can't be looked at any more
 * ends the check.
 */
final class ServiceCloudCheck {

    /** Nobody's number. */
    private static final String NOBODY = "C-0";

    private final SapSystem system;
    private final SapSettings settings;
    private final Findings findings;
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
            checkStatuses();
        } catch (Fault fault) {
            findings.fault(fault, "SAP");
        }
        return findings.all();
    }

    private void check(String subject, String path) {
        Records records = records(path);
        try {
            records.find(null, 1);
        } catch (Fault fault) {
            boolean isOfSubject = fault.kind() == FaultKind.NOT_ALLOWED || fault.kind() == FaultKind.GONE;
            if (!isSignedIn || !isOfSubject) {
                throw fault;
            }
            findings.fault(fault, subject);
            return;
        }
        sayOnce();
        findings.add(
                hasReference(records)
                        ? ok(Code.OBJECT_USABLE, subject, null)
                        : failure(Code.REFERENCE_MISSING, subject + ".extensions." + settings.referenceField(), null));
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
