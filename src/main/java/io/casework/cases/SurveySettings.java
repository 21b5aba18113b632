package io.casework.cases;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param validFor how long a customer can answer */
@ConfigurationProperties("casework.surveys")
record SurveySettings(@DefaultValue("30d") Duration validFor) {}
