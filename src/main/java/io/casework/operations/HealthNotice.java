package io.casework.operations;

import io.casework.engine.OutsideService.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that everybody should know is down.
 *
 * @param since when it was first seen down; null when nobody knows
 */
public record HealthNotice(Service service, @Nullable Instant since) {}
