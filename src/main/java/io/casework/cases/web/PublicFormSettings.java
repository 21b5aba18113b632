package io.casework.cases.web;

import io.casework.identity.VisitorThrottle.Allowance;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pages for people without an account.
 *
 * @param enabled whether there are forms to open tickets and leads with; surveys are there always
 * @param company what the pages call us
 * @param perAddress tickets and leads an hour from one network address
 * @param perEmail tickets and leads an hour in the name of one e-mail address
 */
@ConfigurationProperties("casework.public-forms")
record PublicFormSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("Customer service") String company,
        @DefaultValue("20") int perAddress,
        @DefaultValue("5") int perEmail) {

    Allowance ofAddress() {
        return new Allowance(perAddress, Duration.ofHours(1));
    }

    Allowance ofEmail() {
        return new Allowance(perEmail, Duration.ofHours(1));
    }
}
