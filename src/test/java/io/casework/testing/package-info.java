/** What all tests share: the statement recorder that holds every statement against Oracle's grammar. */
@NullMarked
package io.casework.testing;

import org.jspecify.annotations.NullMarked;
