package io.casework.engine;

import io.casework.engine.ModelReleases.Deployed;
import io.casework.identity.Actor;
import io.casework.shared.Problem;

/** What releases have to say about a shipped model that somebody takes over; whoever keeps their rules implements it. */
public interface OfferReleases {

    /** @throws Problem.Conflict when nobody may bring this flow into use alone */
    void requireAlone(String flowKey);

    /** The shipped model is in use; in the transaction that took it. */
    void taken(Deployed version, Actor by);
}
