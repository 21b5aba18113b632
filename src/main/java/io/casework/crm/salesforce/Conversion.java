package io.casework.crm.salesforce;

/**
 * What a lead became.
 *
 * @param accountId with 18 characters, as is the contact's
 */
record Conversion(String accountId, String contactId) {}
