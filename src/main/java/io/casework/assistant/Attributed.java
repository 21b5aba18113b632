package io.casework.assistant;

/**
 * What a model said, and which.
 *
 * @param model name and version, as the ledger records it
 */
record Attributed<T extends SuggestionContent>(T content, String model) {}
