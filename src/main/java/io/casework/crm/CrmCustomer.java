package io.casework.crm;

import io.casework.customers.Tier;

/** @param churnRisk probability that the customer leaves, 0 to 1 */
record CrmCustomer(Tier tier, double churnRisk) {}
