package io.casework.insights;

import io.casework.shared.Keyed;

/** How far a lead has come, in the order of the way. */
public enum FunnelStage implements Keyed {
    OPENED,
    SCORED,
    /** To a representative, or to the managers. */
    OFFERED,
    ACCEPTED,
    WON,
    /** Made a customer in the CRM. */
    CONVERTED
}
