package io.casework.crm;

import org.jspecify.annotations.Nullable;

/**
 * The company that a customer belongs to.
 *
 * @param tier as the CRM says it; null when it does not
 * @param url of its page there
 */
public record CrmAccount(String name, @Nullable String tier, String url) {}
