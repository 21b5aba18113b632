/** Where flows got stuck: incidents by cause, and another try for them. */
@NamedInterface("incidents")
@NullMarked
package io.casework.engine.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
