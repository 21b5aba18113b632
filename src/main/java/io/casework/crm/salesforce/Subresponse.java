package io.casework.crm.salesforce;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How it went with one of several requests.
 *
 * @param body what was answered; missing when nothing was
 * @param fault null when it did what was asked
 */
record Subresponse(String reference, int status, JsonNode body, @Nullable Fault fault) {}
