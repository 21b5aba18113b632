package io.casework.crm.connections;

import io.casework.shared.Keyed;

/** What is connected. */
public enum ConnectionKind implements Keyed {
    SALESFORCE,

    /** S/4HANA, in the cloud or not: its business partners. */
    SAP_S4,

    /** SAP Sales Cloud and Service Cloud, version 2: their cases and leads. */
    SAP_SALES_SERVICE_CLOUD,

    /** Any other system that speaks JSON over HTTP; flows say what is called. */
    REST
}
