package io.casework.engine;

import java.util.SortedSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time do a thing, by a row that it holds until its transaction ends. The same on every database. */
@Component
public class ClusterLock {

    private final ClusterLockMapper mapper;

    ClusterLock(ClusterLockMapper mapper) {
        this.mapper = mapper;
    }

    /** @param name of a row in {@code cluster_locks}, made by migration */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holding(String name, Runnable work) {
        if (mapper.lock(name) == null) {
            throw new IllegalStateException("There is no lock row " + name);
        }
        work.run();
    }

    /** Holds several rows. They are taken in order, so that no two nodes wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdingAll(SortedSet<String> names, Runnable work) {
        names.forEach(name -> holding(name, () -> {}));
        work.run();
    }
}
