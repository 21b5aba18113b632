package io.casework.identity.web;

import io.casework.identity.CurrentActor;
import io.casework.identity.Pseudonyms;
import io.casework.shared.Traces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has the log say of each line that a request leads to who asked, by a pseudonym, and about which case. */
@Configuration(proxyBeanMethods = false)
class RequestMarks implements WebMvcConfigurer, AsyncHandlerInterceptor {

    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{1,3}-\\d{1,15}");

    private final CurrentActor actor;
    private final Pseudonyms pseudonyms;

    RequestMarks(CurrentActor actor, Pseudonyms pseudonyms) {
        this.actor = actor;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        actor.find().map(pseudonyms::of).ifPresent(name -> MDC.put(Traces.USER, name));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("number") instanceof String number
                && CASE_NUMBER.matcher(number).matches()) {
            MDC.put(Traces.CASE, number);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        clear();
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        clear();
    }

    private static void clear() {
        MDC.remove(Traces.USER);
        MDC.remove(Traces.CASE);
    }
}
