package io.casework.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time do a thing, by a row that it holds until its transaction ends. The same on every database. */
@Component
public class ClusterLock {

    private static final int MOST_TRIES = 15;

    private final ClusterLockMapper mapper;

    ClusterLock(ClusterLockMapper mapper) {
        this.mapper = mapper;
    }

    /** @param name of a row in {@code cluster_locks}, made by migration */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holding(String name, Runnable work) {
        if (locked(name) == null) {
            throw new IllegalStateException("There is no lock row " + name);
        }
        work.run();
    }

    /** Oracle waits as long as it takes; the embedded database gives up after two seconds, and can be asked again. */
    private @Nullable String locked(String name) {
        for (int tries = 1; ; tries++) {
            try {
                return mapper.lock(name);
            } catch (CannotAcquireLockException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }
}
