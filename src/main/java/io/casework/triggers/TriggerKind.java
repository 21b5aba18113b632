package io.casework.triggers;

import io.casework.shared.Keyed;

/** How a source proves who it is, and in which shape its events come. */
public enum TriggerKind implements Keyed {

    /** Signs each body as Standard Webhooks describes it. */
    STANDARD_WEBHOOKS,

    /** Outbound Messages, Change Data Capture, callouts of flows; sends a key along. */
    SALESFORCE,

    /** CloudEvents; sends a key along. */
    SAP
}
