package io.casework.engine.workers;

import io.casework.identity.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A machine that serves steps, and which of its processes it is. Two machines may use the same name: they do not get at
 * each other's locks.
 *
 * @param name the same from locking a step to its end
 */
public record Worker(Actor actor, String name) {

    public static final String NAME = "[A-Za-z0-9._-]{1,64}";

    private static final char SEPARATOR = '/';

    /** What the engine notes at a lock: who holds it, and since when. */
    String lockOwner(Instant now) {
        return owner() + now.toEpochMilli();
    }

    boolean holds(@Nullable String lockOwner) {
        return lockOwner != null && lockOwner.startsWith(owner());
    }

    static Instant lockedAt(String lockOwner) {
        return Instant.ofEpochMilli(Long.parseLong(lockOwner.substring(lockOwner.lastIndexOf(SEPARATOR) + 1)));
    }

    private String owner() {
        return actor.id() + SEPARATOR + name + SEPARATOR;
    }
}
