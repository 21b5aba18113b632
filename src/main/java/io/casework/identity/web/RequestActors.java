package io.casework.identity.web;

import io.casework.identity.Actor;
import io.casework.identity.ApiTokens;
import io.casework.identity.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds out who a request acts for, once it matters: by its token, else by its session. Nothing is kept in between. */
@Component
class RequestActors implements SecurityContextRepository {

    private final Sessions sessions;
    private final ApiTokens tokens;

    RequestActors(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(SingletonSupplier.of(() -> contextOf(request)));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextOf(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sign-in writes the session itself.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return BearerToken.read(request).isPresent()
                || SessionCookie.read(request).isPresent();
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        return actorOf(request)
                .<SecurityContext>map(actor -> new SecurityContextImpl(authenticated(actor)))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<Actor> actorOf(HttpServletRequest request) {
        Optional<String> token = BearerToken.read(request);
        return token.isPresent()
                ? tokens.actorOf(token.get())
                : SessionCookie.read(request).flatMap(sessions::actorOf);
    }

    /** Without authorities: permissions are asked of the actor, where the work is done. */
    private static Authentication authenticated(Actor actor) {
        return new PreAuthenticatedAuthenticationToken(actor, "", List.of());
    }

    private record Deferred(Supplier<SecurityContext> context) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
