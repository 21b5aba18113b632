package io.casework.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param signature the last line of every message that the product writes by itself */
@ConfigurationProperties("casework.messaging")
record MessagingSettings(@DefaultValue("Customer service") String signature) {}
