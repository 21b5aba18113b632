package io.casework.flows.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * Where two ways part.
 *
 * @param at the last element that they share; null when they share none
 * @param before what came after it then, null when nothing did
 * @param after what comes after it today, null when nothing does
 */
record Parting(@Nullable Element at, @Nullable Element before, @Nullable Element after) {}
