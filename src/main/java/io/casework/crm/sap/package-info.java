/**
 * SAP: business partners of S/4HANA over OData V2, cases and leads of Sales Cloud and Service Cloud over REST. Nothing of it
 * is seen outside this folder.
 */
@NullMarked
package io.casework.crm.sap;

import org.jspecify.annotations.NullMarked;
