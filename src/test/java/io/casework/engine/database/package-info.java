@NullMarked
package io.casework.engine.database;

import org.jspecify.annotations.NullMarked;
