package io.casework.crm;

import io.casework.customers.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What a CRM says of a customer it knows.
 *
 * @param tier null when it does not say
 * @param churnRisk probability that the customer leaves, 0 to 1; null when it does not say
 */
public record CrmCustomer(@Nullable Tier tier, @Nullable Double churnRisk) {}
