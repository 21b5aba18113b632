package io.casework.identity;

import java.util.Optional;

/** Who the current request acts for: the person signed in or the machine whose token it carries. */
public interface CurrentActor {

    /** Empty when nobody is signed in, and outside a request. */
    Optional<Actor> find();

    /** @throws io.casework.shared.Problem.Unauthenticated when nobody is signed in */
    Actor get();
}
