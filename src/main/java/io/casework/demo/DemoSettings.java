package io.casework.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a trial run looks.
 *
 * @param messages whether customers write when the database is empty
 * @param atOnce how many of them have written before the first person signs in; the others follow one by one
 * @param past whether some of them wrote earlier and had their answers, so that there are cases that came to their end
 * @param pastRounds how often they did; more than once makes a past that is long enough to measure with
 */
@ConfigurationProperties("casework.demo")
record DemoSettings(
        @DefaultValue("true") boolean messages,
        @DefaultValue("26") int atOnce,
        @DefaultValue("true") boolean past,
        @DefaultValue("1") int pastRounds) {}
