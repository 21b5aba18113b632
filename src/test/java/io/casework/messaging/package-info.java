@NullMarked
package io.casework.messaging;

import org.jspecify.annotations.NullMarked;
