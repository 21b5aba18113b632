package io.casework.crm.connections;

import io.casework.shared.Keyed;

/** Whether real customers are in the system. */
public enum Stage implements Keyed {
    PRODUCTION,
    SANDBOX
}
