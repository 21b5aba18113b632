package io.casework.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a trial run looks.
 *
 * @param messages whether customers write when the database is empty
 * @param atOnce how many of them have written before the first person signs in; the others follow one by one
 */
@ConfigurationProperties("casework.demo")
record DemoSettings(@DefaultValue("true") boolean messages, @DefaultValue("26") int atOnce) {}
