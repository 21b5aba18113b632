package io.casework.assistant.providers;

/**
 * A request as it would leave, without the key in its head.
 *
 * @param body every byte of it
 */
public record OutgoingRequest(String method, String url, String body) {}
