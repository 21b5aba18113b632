package io.casework.crm.salesforce;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is special about the orgs of this installation.
 *
 * @param tierField the field of Account that says standard, silver, gold, vip or platinum; null when there is none
 * @param batch how many records go into one call, 1 to 200; fewer for an org whose own automation is slow
 */
@ConfigurationProperties("casework.crm.salesforce")
record SalesforceSettings(@Nullable String tierField, @DefaultValue("200") int batch) {

    SalesforceSettings {
        if (batch < 1 || batch > RecordCollections.MOST) {
            throw new IllegalArgumentException("casework.crm.salesforce.batch must be 1 to 200");
        }
        tierField = tierField == null || tierField.isBlank() ? null : Soql.name(tierField);
    }
}
