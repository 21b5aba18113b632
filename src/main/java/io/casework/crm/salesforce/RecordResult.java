package io.casework.crm.salesforce;

import org.jspecify.annotations.Nullable;

/**
 * How it went with one record of a collection.
 *
 * @param id with 18 characters; null when it was not written
 * @param fault why it was not written; null when it was
 */
record RecordResult(@Nullable String id, boolean created, @Nullable Fault fault) {}
