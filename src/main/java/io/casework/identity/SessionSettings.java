package io.casework.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle without a request
 * @param absolute however busy
 */
@ConfigurationProperties("casework.session")
record SessionSettings(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration absolute) {}
