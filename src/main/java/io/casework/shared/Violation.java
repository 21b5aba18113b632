package io.casework.shared;

/**
 * One thing that is wrong with an input.
 *
 * @param field the JSON path of the field, such as {@code customer.email}
 * @param message a sentence without the offending value
 */
public record Violation(String field, String message) {}
