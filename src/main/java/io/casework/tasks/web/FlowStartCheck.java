package io.casework.tasks.web;

import io.casework.cases.Cases;
import io.casework.identity.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks, before the body is read, whether the case on which a flow is to start is the caller's to change. */
@Configuration(proxyBeanMethods = false)
class FlowStartCheck implements WebMvcConfigurer, HandlerInterceptor {

    private static final int AFTER_PERMISSIONS = 10;

    private final Cases cases;
    private final CurrentActor actor;

    FlowStartCheck(Cases cases, CurrentActor actor) {
        this.cases = cases;
        this.actor = actor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/cases/{number}/flows")
                .order(AFTER_PERMISSIONS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("number") instanceof String number) {
            cases.readToChange(number, actor.get());
        }
        return true;
    }
}
