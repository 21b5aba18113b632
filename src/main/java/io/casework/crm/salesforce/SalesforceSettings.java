package io.casework.crm.salesforce;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is special about the orgs of this installation.
 *
 * @param tierField the field of Account that says standard, silver, gold, vip or platinum; null when there is none
 */
@ConfigurationProperties("casework.crm.salesforce")
record SalesforceSettings(@Nullable String tierField) {

    SalesforceSettings {
        tierField = tierField == null || tierField.isBlank() ? null : Soql.name(tierField);
    }
}
