package io.casework.messaging;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param signature the last line of every message that the product writes by itself
 * @param publicUrl where customers reach our pages
 */
@ConfigurationProperties("casework.messaging")
record MessagingSettings(
        @DefaultValue("Customer service") String signature, @DefaultValue("http://localhost:8080") URI publicUrl) {}
