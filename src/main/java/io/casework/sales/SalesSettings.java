package io.casework.sales;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sales deals with leads.
 *
 * @param acceptWithin working time that a representative has to accept a lead
 * @param answerWithin working time that a lead has to answer our questions before we ask again
 * @param nurturePause how long after the last contact we write to a lead that is not ready
 * @param nurtureMails how many mails we write before we give up
 * @param meetWithin working time to the first meeting
 * @param country where a phone number without a country code is from, ISO 3166
 * @param same from this likeness on two leads are the same
 * @param alike from this likeness on a person decides
 */
@ConfigurationProperties("casework.sales")
public record SalesSettings(
        @DefaultValue("8h") Duration acceptWithin,
        @DefaultValue("24h") Duration answerWithin,
        @DefaultValue("14d") Duration nurturePause,
        @DefaultValue("6") int nurtureMails,
        @DefaultValue("40h") Duration meetWithin,
        @DefaultValue("DE") String country,
        @DefaultValue("0.9") double same,
        @DefaultValue("0.6") double alike) {}
