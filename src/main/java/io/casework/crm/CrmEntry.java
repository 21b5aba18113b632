package io.casework.crm;

/**
 * A record of a CRM that people can open there.
 *
 * @param label what people call it: a number, a name
 * @param url of its page there
 */
public record CrmEntry(String label, String url) {}
