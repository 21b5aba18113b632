package io.casework.identity;

import io.casework.shared.Problem;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the actor that the security filters have put in place. */
@Component
class AuthenticatedActor implements CurrentActor {

    @Override
    public Optional<Actor> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof Actor actor ? actor : null);
    }

    @Override
    public Actor get() {
        return find().orElseThrow(() -> new Problem.Unauthenticated("Sign in first."));
    }
}
