package io.casework.crm;

/**
 * Another case of the same customer that is open in the CRM.
 *
 * @param url of its page there
 */
public record CrmOpenCase(String number, String subject, String status, String url) {}
