package io.casework.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors for events. Systems send them, which prove themselves by what they sign or send along: cookies and tokens
 * are not read and none are set. It comes first and is short, because events come by the thousand a second.
 */
@Configuration(proxyBeanMethods = false)
class TriggerSecurity {

    /** Stands among the doors and is for people who are signed in. */
    private static final RequestMatcher LAB = PathPatternRequestMatcher.pathPattern("/api/triggers/lab");

    private static final RequestMatcher DOORS = new AndRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/api/triggers/**"), new NegatedRequestMatcher(LAB));

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain triggerFilterChain(HttpSecurity http) {
        http.securityMatcher(DOORS)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
        return http.build();
    }
}
