package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.CaseStatus;
import io.casework.customers.Tier;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SapSettingsTests {

    @Test
    void whatIsNotSaid_isAsSapDeliversIt() {
        SapSettings settings = bound(Map.of());

        assertThat(settings.referenceField()).isEqualTo("Z_Casework_Id");
        assertThat(settings.caseStatuses())
                .containsEntry(CaseStatus.CLOSED, "05")
                .doesNotContainKey(CaseStatus.NEW);
        assertThat(settings.caseType()).isNull();
        assertThat(settings.crmToken()).isEqualTo("casework");
        assertThat(settings.tiers()).isEmpty();
    }

    @Test
    void whatIsSaid_countsForItself() {
        SapSettings settings = bound(Map.of(
                "casework.crm.sap.case-statuses.waiting", "Z3",
                "casework.crm.sap.case-priorities.high", "1",
                "casework.crm.sap.tiers.A", "gold",
                "casework.crm.sap.crm-token", ""));

        assertThat(settings.caseStatuses())
                .containsEntry(CaseStatus.WAITING, "Z3")
                .containsEntry(CaseStatus.OPEN, "02");
        assertThat(settings.casePriorities()).containsEntry("high", "1");
        assertThat(settings.tiers()).containsEntry("A", Tier.GOLD);
        assertThat(SapSettings.blankToNull(settings.crmToken())).isNull();
    }

    private static SapSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("casework.crm.sap", SapSettings.class);
    }
}
