@NullMarked
package io.casework.flows.rehearsal;

import org.jspecify.annotations.NullMarked;
