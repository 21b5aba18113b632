package io.casework.cases;

/**
 * Where a page of cases ended.
 *
 * @param key the sort key of its last case: an instant or a number
 */
record CasePosition(Object key, String number) {}
