package io.casework.messaging;

/**
 * One mail to one customer.
 *
 * @param id of the message that it carries; never changes over retries
 * @param body plain text
 */
record Mail(String id, String to, String subject, String body) {}
