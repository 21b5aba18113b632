package io.casework.crm.salesforce;

import static io.casework.crm.connections.ConnectionFinding.failure;
import static io.casework.crm.connections.ConnectionFinding.ok;
import static io.casework.crm.connections.ConnectionFinding.warning;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionFinding.Code;
import io.casework.crm.connections.QuotaUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks from the outside in whether an org is ready for us. What can't be looked at any more ends the check. */
final class ConnectionCheck {

    private static final double LOW = 0.8;

    private final Connection connection;
    private final Org org;
    private final Quotas quotas;
    private final List<Needs.Need> needs;
    private final List<ConnectionFinding> findings = new ArrayList<>();

    ConnectionCheck(Connection connection, Org org, Quotas quotas, List<Needs.Need> needs) {
        this.connection = connection;
        this.org = org;
        this.quotas = quotas;
        this.needs = needs;
    }

    List<ConnectionFinding> run() {
        try {
            org.signIn();
            findings.add(ok(Code.SIGNED_IN, null, connection.username()));
        } catch (Fault fault) {
            findings.add(SignInFindings.of(fault, connection));
            return findings;
        }
        try {
            lookAround();
        } catch (Fault fault) {
            findings.add(failure(code(fault), null, fault.getMessage()));
        }
        return findings;
    }

    private void lookAround() {
        if (isVersionOffered()) {
            checkQuota();
            for (Needs.Need need : needs) {
                checkObject(need);
            }
        }
    }

    private boolean isVersionOffered() {
        boolean offered = org.client().versions().contains(connection.apiVersion());
        findings.add(
                offered
                        ? ok(Code.API_VERSION_OFFERED, null, connection.apiVersion())
                        : failure(Code.API_VERSION_MISSING, null, connection.apiVersion()));
        return offered;
    }

    private void checkQuota() {
        try {
            org.client()
                    .remainingCalls()
                    .ifPresent(calls -> quotas.keep(connection.id(), calls.most() - calls.left(), calls.most()));
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.REJECTED) {
                throw fault;
            }
        }
        findings.add(quotas.of(connection.id())
                .map(ConnectionCheck::quota)
                .orElseGet(() -> warning(Code.QUOTA_UNKNOWN, null, null)));
    }

    private static ConnectionFinding quota(QuotaUsage usage) {
        String figures = usage.used() + " / " + usage.most();
        if (usage.used() >= usage.most()) {
            return failure(Code.QUOTA_USED_UP, null, figures);
        }
        return usage.used() >= LOW * usage.most()
                ? warning(Code.QUOTA_LOW, null, figures)
                : ok(Code.QUOTA_LEFT, null, figures);
    }

    private void checkObject(Needs.Need need) {
        Optional<ObjectDescription> found = org.client().describe(need.object());
        if (found.isEmpty() || !found.get().queryable()) {
            findings.add(failure(Code.OBJECT_MISSING, need.object(), null));
            return;
        }
        ObjectDescription object = found.get();
        List<ConnectionFinding> faults = new ArrayList<>();
        if (need.isWritten() && !(object.createable() && object.updateable())) {
            faults.add(failure(Code.OBJECT_READ_ONLY, need.object(), null));
        }
        faults.addAll(FieldCheck.of(need, object));
        findings.addAll(faults.isEmpty() ? List.of(ok(Code.OBJECT_USABLE, need.object(), null)) : faults);
    }

    private static Code code(Fault fault) {
        return switch (fault.kind()) {
            case QUOTA_USED_UP -> Code.QUOTA_USED_UP;
            case NOT_SET_UP, REJECTED -> Code.API_DISABLED;
            case SIGN_IN_REFUSED, SESSION_DEAD -> Code.SIGN_IN_REFUSED;
            default -> Code.UNREACHABLE;
        };
    }
}
