/** The engine's tables: its own Oracle DDL, applied by Flyway. */
@NullMarked
package io.casework.engine.database;

import org.jspecify.annotations.NullMarked;
