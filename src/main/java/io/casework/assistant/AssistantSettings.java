package io.casework.assistant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the assistant works on this node.
 *
 * @param prepareAtStart whether the local model is made ready as soon as the application is; false leaves it to the
 *     first ticket
 */
@ConfigurationProperties("casework.assistant")
record AssistantSettings(@DefaultValue("true") boolean prepareAtStart) {}
