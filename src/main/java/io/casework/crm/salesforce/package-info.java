/**
 * Salesforce, over its REST API and, to convert leads, its SOAP API. Nothing of it is seen outside this folder.
 */
@NullMarked
package io.casework.crm.salesforce;

import org.jspecify.annotations.NullMarked;
