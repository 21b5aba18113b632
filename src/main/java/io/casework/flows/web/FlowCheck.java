package io.casework.flows.web;

import io.casework.flows.FlowPermissions;
import io.casework.flows.KeptToTeams;
import io.casework.flows.drafts.KnownFlows;
import io.casework.flows.running.SteerCase;
import io.casework.flows.running.SteerCase.Target;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks, before the request's body is read, whether the flow that a path names is the caller's to change and whether there
 * is such a flow, and such a case in it. So nobody learns from a refused body what is not theirs.
 */
@Configuration(proxyBeanMethods = false)
class FlowCheck implements WebMvcConfigurer, HandlerInterceptor {

    private static final String FLOWS = "/api/flows/{key}/**";
    private static final int AFTER_PERMISSIONS = 10;

    private final FlowPermissions permissions;
    private final KnownFlows known;
    private final SteerCase steer;
    private final CurrentActor actor;

    FlowCheck(FlowPermissions permissions, KnownFlows known, SteerCase steer, CurrentActor actor) {
        this.permissions = permissions;
        this.known = known;
        this.steer = steer;
        this.actor = actor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(FLOWS).order(AFTER_PERMISSIONS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String key = named(request, "key");
        if (key == null || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        KeptToTeams kept = method.getMethodAnnotation(KeptToTeams.class);
        if (kept != null) {
            requireKeeper(kept, key, actor.get());
        }
        known.require(key);
        String instance = named(request, "instanceId");
        if (instance != null) {
            steer.requireKnown(new Target(key, instance));
        }
        return true;
    }

    private void requireKeeper(KeptToTeams kept, String key, Actor by) {
        if (Arrays.stream(kept.unless()).noneMatch(by::may)) {
            permissions.require(by, key, kept.value());
        }
    }

    private static @Nullable String named(HttpServletRequest request, String variable) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.get(variable) instanceof String value
                ? value
                : null;
    }
}
