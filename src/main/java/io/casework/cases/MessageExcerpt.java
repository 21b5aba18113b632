package io.casework.cases;

import java.time.Instant;

/** A message as a timeline shows it. */
record MessageExcerpt(String id, Direction direction, Participant author, String excerpt, Instant createdAt) {}
