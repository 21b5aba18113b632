@NullMarked
package io.casework.flows;

import org.jspecify.annotations.NullMarked;
