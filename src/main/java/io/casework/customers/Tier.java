package io.casework.customers;

import io.casework.shared.Keyed;

/** How much a customer means to the company, as the CRM says. */
public enum Tier implements Keyed {
    STANDARD,
    SILVER,
    GOLD,
    VIP
}
