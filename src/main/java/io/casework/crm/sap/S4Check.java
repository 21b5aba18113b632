package io.casework.crm.sap;

import static io.casework.crm.connections.ConnectionFinding.failure;
import static io.casework.crm.connections.ConnectionFinding.ok;
import static io.casework.crm.connections.ConnectionFinding.warning;

import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionFinding.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Looks whether business partners can be read and, as far as that shows without changing anything, be created. What can't be
 * looked at any more ends the check.
 */
final class S4Check {

    /** What we set, by set. The reference comes first and is a must: without it a business partner would be created twice. */
    private static final Map<String, List<String>> NEEDS = needs();

    private final SapSystem system;
    private final SapSettings settings;
    private final ODataV2 service;
    private final Findings findings;

    S4Check(SapSystem system, SapSettings settings) {
        this.system = system;
        this.settings = settings;
        this.service = BusinessPartners.of(system).service();
        this.findings = new Findings(system.connection());
    }

    List<ConnectionFinding> run() {
        try {
            service.find(ODataV2.Query.of(BusinessPartners.PARTNERS, null), 1);
            findings.signedIn();
            Optional<ServiceDescription> description = description();
            NEEDS.forEach((set, properties) -> checkSet(description, set, properties));
            if (!settings.tiers().isEmpty()) {
                checkSet(description, BusinessPartners.CUSTOMERS, List.of());
            }
            checkToken();
        } catch (Fault fault) {
            findings.fault(fault, "API_BUSINESS_PARTNER");
        }
        return findings.all();
    }

    /** Without one, only reading can be tried. */
    private Optional<ServiceDescription> description() {
        try {
            return Optional.of(ServiceDescription.of(service.metadata()));
        } catch (Fault fault) {
            if (fault.kind().isBreakdown()) {
                throw fault;
            }
            findings.add(warning(Code.SERVICE_MISSING, "$metadata", fault.getMessage()));
            return Optional.empty();
        }
    }

    private void checkSet(Optional<ServiceDescription> description, String set, List<String> properties) {
        var known = description.flatMap(described -> described.properties(set));
        if (description.isPresent() && known.isEmpty()) {
            findings.add(failure(Code.SERVICE_MISSING, set, null));
        } else if (isReadable(set)) {
            List<ConnectionFinding> faults = known.stream()
                    .flatMap(all -> properties.stream().flatMap(name -> propertyFault(set, name, all).stream()))
                    .toList();
            faults.forEach(findings::add);
            if (faults.isEmpty()) {
                findings.add(ok(Code.OBJECT_USABLE, set, null));
            }
        }
    }

    private boolean isReadable(String set) {
        try {
            service.find(ODataV2.Query.of(set, null), 1);
            return true;
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.NOT_ALLOWED) {
                throw fault;
            }
            findings.fault(fault, set);
            return false;
        }
    }

    private static Optional<ConnectionFinding> propertyFault(
            String set, String name, ServiceDescription.Properties known) {
        String subject = set + '.' + name;
        boolean isMust = name.equals(BusinessPartners.REFERENCE);
        if (!known.all().contains(name)) {
            return Optional.of(
                    isMust
                            ? failure(Code.REFERENCE_MISSING, subject, null)
                            : warning(Code.PROPERTY_MISSING, subject, null));
        }
        return known.readOnly().contains(name)
                ? Optional.of(warning(Code.PROPERTY_READ_ONLY, subject, null))
                : Optional.empty();
    }

    private void checkToken() {
        HttpUrl home = BusinessPartners.home(system.connection());
        String token = system.calls()
                .make(Call.get(home).with(Csrf.HEADER, "Fetch"))
                .headers()
                .get(Csrf.HEADER);
        findings.add(
                token == null || token.equalsIgnoreCase("required")
                        ? failure(Code.TOKEN_MISSING, null, null)
                        : ok(Code.TOKEN_GIVEN, null, null));
    }

    private static Map<String, List<String>> needs() {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        needs.put(
                BusinessPartners.PARTNERS,
                List.of(
                        BusinessPartners.REFERENCE,
                        "BusinessPartnerCategory",
                        "FirstName",
                        "LastName",
                        "OrganizationBPName1",
                        "OrganizationBPName2",
                        "BusinessPartnerGrouping"));
        needs.put(BusinessPartners.ADDRESSES, List.of("Country"));
        needs.put(BusinessPartners.EMAILS, List.of("EmailAddress", "IsDefaultEmailAddress"));
        needs.put(BusinessPartners.PHONES, List.of("PhoneNumber", "DestinationLocationCountry"));
        needs.put(BusinessPartners.ROLES, List.of("BusinessPartnerRole"));
        return needs;
    }
}
