package io.casework.assistant.providers;

import tools.jackson.databind.JsonNode;

/**
 * What a provider answered, in the form that was asked for.
 *
 * @param by provider, model and prompt, as the ledger records it
 */
public record Answer(JsonNode content, String by) {}
