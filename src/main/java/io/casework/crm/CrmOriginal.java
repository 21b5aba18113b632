package io.casework.crm;

/**
 * A record that somebody made in a CRM and that became a case here.
 *
 * @param object what the system calls records of this kind, such as {@code Lead}
 * @param remoteId what the system calls the record; at most 18 characters
 */
public record CrmOriginal(String caseNumber, String object, String remoteId) {}
