package io.casework.engine;

/**
 * A connector that touches the database and nothing else. It runs in the transaction that settles its step, so that what
 * it did and the step's end are there together or not at all. A call to anywhere else does not belong here: it would
 * hold a database connection while it waits.
 */
public interface LocalStep extends StepConnector {}
