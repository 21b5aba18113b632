package io.casework.messaging.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * What a server says about a mail that it could not deliver.
 *
 * @param rfcId of the mail, null when the report does not say
 * @param isFinal false when the server still tries
 * @param detail in the server's words
 */
record DeliveryReport(@Nullable String rfcId, boolean isFinal, String detail) {}
