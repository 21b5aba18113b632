package io.casework.engine;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/** Tells what goes over by itself from what somebody has to look at. */
public final class EngineFaults {

    /** Another transaction took away what the tree of executions hangs on, while this one was reading it. */
    private static final String PARENT_GONE = "ENGINE-03077";

    private EngineFaults() {}

    /** Whether the flow of the case moved meanwhile; who tries again reads everything anew. */
    public static boolean isCollision(Throwable fault) {
        return isOrIsCausedBy(fault, EngineFaults::collides);
    }

    /** Whether the flow moved meanwhile, or the database was away. */
    public static boolean isPassing(Throwable fault) {
        return isOrIsCausedBy(fault, cause -> collides(cause) || isAway(cause));
    }

    private static boolean collides(Throwable fault) {
        return fault instanceof OptimisticLockingException
                || (fault instanceof ProcessEngineException
                        && fault.getMessage() != null
                        && fault.getMessage().contains(PARENT_GONE));
    }

    private static boolean isAway(Throwable fault) {
        return fault instanceof SQLTransientException
                || fault instanceof SQLRecoverableException
                || fault instanceof SQLNonTransientConnectionException;
    }

    private static boolean isOrIsCausedBy(Throwable fault, Predicate<Throwable> test) {
        return Stream.iterate(fault, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .limit(20)
                .anyMatch(test);
    }
}
