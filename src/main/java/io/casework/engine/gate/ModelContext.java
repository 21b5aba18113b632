package io.casework.engine.gate;

import java.util.Set;

/**
 * What a value is held against.
 *
 * @param ids every id of the file
 * @param own processes or decisions that the file itself defines
 */
record ModelContext(GateCatalogue catalogue, Set<String> ids, Set<String> own) {}
