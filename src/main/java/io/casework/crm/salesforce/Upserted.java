package io.casework.crm.salesforce;

/**
 * A record that was written.
 *
 * @param id with 18 characters
 * @param created whether it was not there before
 */
record Upserted(String id, boolean created) {}
