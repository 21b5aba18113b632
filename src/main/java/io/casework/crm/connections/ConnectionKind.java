package io.casework.crm.connections;

import io.casework.shared.Keyed;

/** What is connected. */
public enum ConnectionKind implements Keyed {
    SALESFORCE
}
