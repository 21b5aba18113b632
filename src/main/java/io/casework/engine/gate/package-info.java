/** The gate before every deployment: what a model may say, and the guards for what it may do when it runs. */
@NamedInterface("gate")
@NullMarked
package io.casework.engine.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
