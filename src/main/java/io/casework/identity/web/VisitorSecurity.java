package io.casework.identity.web;

import io.casework.shared.Problem;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What is open to people without an account: what stands here and nothing else. Nobody is anybody here: cookies and
 * tokens are not read, so they lend no authority that a foreign page could borrow, and none are set.
 */
@Configuration(proxyBeanMethods = false)
class VisitorSecurity {

    private static final RequestMatcher PAGES = new OrRequestMatcher(List.of(
            get("/survey/*"),
            get("/unsubscribe/*"),
            get("/form/ticket"),
            get("/form/lead"),
            get("/embed.js"),
            get("/assets/*"),
            get("/favicon.svg")));

    private static final RequestMatcher CALLS = new OrRequestMatcher(List.of(
            get("/api/public/surveys/*"),
            post("/api/public/surveys/*/answer"),
            get("/api/public/ticket-form"),
            post("/api/public/tickets"),
            get("/api/public/lead-form"),
            post("/api/public/leads"),
            post("/api/public/consent/*"),
            post("/unsubscribe/*")));

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain visitorFilterChain(
            HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        http.securityMatcher(
                        new OrRequestMatcher(PAGES, CALLS, PathPatternRequestMatcher.pathPattern("/api/public/**")))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) ->
                        problems.resolveException(request, response, null, new Problem.NotFound("The address"))))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.requestMatchers(PAGES, CALLS)
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return http.build();
    }

    private static RequestMatcher get(String path) {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.GET, path);
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, path);
    }
}
