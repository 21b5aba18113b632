package io.casework.messaging;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param signature the last line of every message that the product writes by itself
 * @param signatures what stands below an agent's answer, by team, with the variables {agent}, {team}, {number} and
 *     {signature}; else the agent's name and the signature
 * @param publicUrl where people reach the product
 */
@ConfigurationProperties("casework.messaging")
record MessagingSettings(
        @DefaultValue("Customer service") String signature,
        @DefaultValue Map<String, String> signatures,
        @DefaultValue("http://localhost:8080") URI publicUrl) {}
