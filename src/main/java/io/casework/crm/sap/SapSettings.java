package io.casework.crm.sap;

import io.casework.cases.CaseStatus;
import io.casework.customers.Tier;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is special about the SAP systems of this installation.
 *
 * @param referenceField the extension field of cases and leads that holds our number
 * @param caseType of the cases that we create; null for the usual one
 * @param caseStatuses the status of a case there for each of ours; what is not said is as SAP delivers it, blank leaves theirs
 * @param casePriorities the priority of a case there for {@code low}, {@code medium} and {@code high}; theirs where not said
 * @param crmToken sent as {@code x-sap-crm-token}, which the description of the services demands; null to send none
 * @param partnerGrouping of the business partners that we create, which decides their numbers; null for the usual one
 * @param country of business partners of whom we know none, in two letters; null to leave it out
 * @param tiers what the classification of a customer means to us
 */
@ConfigurationProperties("casework.crm.sap")
record SapSettings(
        @DefaultValue("Z_Casework_Id") String referenceField,
        @Nullable String caseType,
        @DefaultValue Map<CaseStatus, String> caseStatuses,
        @DefaultValue Map<String, String> casePriorities,
        @DefaultValue("casework") @Nullable String crmToken,
        @Nullable String partnerGrouping,
        @Nullable String country,
        @DefaultValue Map<String, Tier> tiers) {

    private static final String COMPLETED = "05";

    private static final Map<CaseStatus, String> DELIVERED = Map.of(
            CaseStatus.OPEN, "02",
            CaseStatus.WAITING, "03",
            CaseStatus.RESOLVED, COMPLETED,
            CaseStatus.CLOSED, COMPLETED,
            CaseStatus.REJECTED, COMPLETED,
            CaseStatus.WITHDRAWN, COMPLETED,
            CaseStatus.MERGED, COMPLETED);

    SapSettings {
        referenceField = Filter.name(referenceField.strip());
        Map<CaseStatus, String> statuses = new EnumMap<>(DELIVERED);
        statuses.putAll(caseStatuses);
        caseStatuses = Map.copyOf(statuses);
        casePriorities = Map.copyOf(casePriorities);
        tiers = Map.copyOf(tiers);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
