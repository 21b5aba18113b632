package io.casework.triggers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request brought.
 *
 * @param organization that it says it comes from; null when it says nothing
 */
record IncomingBatch(@Nullable String organization, List<Incoming> events) {}
