package io.casework.engine.running;

import java.time.Instant;

/**
 * A version of a process or a decision that the engine has.
 *
 * @param isPeoples whether people released it, rather than the product brought it
 * @param isProcess whether cases run in it
 */
public record DeployedVersion(int version, boolean isPeoples, boolean isProcess, Instant at) {}
