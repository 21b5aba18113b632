package io.casework.identity.web;

import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks for the permission of {@link Requires} before the request's body is read. */
@Configuration(proxyBeanMethods = false)
class PermissionCheck implements WebMvcConfigurer, HandlerInterceptor {

    private final CurrentActor actor;

    PermissionCheck(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Requires requires = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Requires.class) : null;
        if (requires != null) {
            require(actor.get(), requires.value());
        }
        return true;
    }

    private static void require(Actor actor, Permission[] oneOf) {
        if (Arrays.stream(oneOf).noneMatch(actor::may)) {
            actor.require(oneOf[0]);
        }
    }
}
