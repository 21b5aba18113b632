/** Cases in the middle of a flow: where they stand, and how they get to another version of it. */
@NamedInterface("running")
@NullMarked
package io.casework.engine.running;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
