package io.casework.crm;

/**
 * A field that we fill in there.
 *
 * @param usualRule unless an administrator sets another one
 */
public record SyncedField(String object, String field, FieldRule usualRule) {}
