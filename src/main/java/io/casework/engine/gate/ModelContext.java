package io.casework.engine.gate;

import java.util.Set;

/**
 * What a value is held against.
 *
 * @param key what the file is kept under: its name without folder and ending
 * @param ids every id of the file
 * @param own processes or decisions that the file itself defines
 */
record ModelContext(GateCatalogue catalogue, String key, Set<String> ids, Set<String> own) {}
