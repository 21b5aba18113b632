package io.casework.identity.web;

import io.casework.shared.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who may come in. Everything below {@code /api} needs somebody signed in, but for sign-in itself, set-up by link, what
 * is open to visitors ({@link VisitorSecurity}) and to senders of events ({@link TriggerSecurity}), and the page that
 * shows the interface's description to whoever has signed in. What somebody may do is asked where it is done
 * ({@link io.casework.identity.Actor#require}). Headers are set further out, so that refusals have them as well.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final RequestMatcher SETUP = path("/api/setup");
    private static final RequestMatcher DOCS = PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/api/docs");

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            RequestActors actors,
            RefusalRecord refusals,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        http.securityContext(context -> context.securityContextRepository(actors))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokenCookie())
                        .csrfTokenRequestHandler(new SameSiteHeader())
                        .requireCsrfProtectionMatcher(WebSecurity::needsCsrfToken))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) ->
                                resolve(problems, request, response, unauthenticated(request, response)))
                        .accessDeniedHandler((request, response, e) -> resolve(problems, request, response, e)))
                .addFilterAfter(refusals, SecurityContextHolderFilter.class)
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(path("/api/session"), SETUP, DOCS)
                        .permitAll()
                        .requestMatchers(path("/api/**"))
                        .authenticated()
                        .requestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/**"))
                        .permitAll()
                        .requestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, "/**"))
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        return http.build();
    }

    /** Nobody reads how long each filter takes, and to measure it costs every request more than most filters do. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** The filter runs in the chain above, not a second time as a filter of the container. */
    @Bean
    FilterRegistrationBean<RefusalRecord> refusalsOnlyInChain(RefusalRecord refusals) {
        FilterRegistrationBean<RefusalRecord> registration = new FilterRegistrationBean<>(refusals);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, e) -> resolve(problems, request, response, e);
    }

    private static void resolve(
            HandlerExceptionResolver problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Exception fault) {
        problems.resolveException(request, response, null, fault);
    }

    private static Problem unauthenticated(HttpServletRequest request, HttpServletResponse response) {
        if (BearerToken.read(request).isPresent()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        return new Problem.Unauthenticated(
                BearerToken.read(request).isPresent() ? "The token is unknown, revoked or expired." : "Sign in first.");
    }

    /** A cookie is sent whoever makes the browser send; a token is not. */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        boolean provesItself = BearerToken.read(request).isPresent() || SETUP.matches(request);
        return !SAFE.contains(request.getMethod()) && !provesItself;
    }

    private static CookieCsrfTokenRepository tokenCookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Lax"));
        return repository;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }

    /**
     * Reads the token from the header alone, and from pages of this very site alone: a neighbouring host could set the
     * cookie and the header both. Writes the cookie with every answer to a client that lacks it.
     */
    private static final class SameSiteHeader extends CsrfTokenRequestAttributeHandler {

        private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

        private SameSiteHeader() {
            setCsrfRequestAttributeName(null);
        }

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            String site = request.getHeader("Sec-Fetch-Site");
            return site != null && FOREIGN.contains(site) ? null : request.getHeader(token.getHeaderName());
        }
    }
}
