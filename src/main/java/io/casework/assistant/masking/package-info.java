/** What must not leave this installation: found in a text, replaced by placeholders, put back into the answer. */
@NullMarked
package io.casework.assistant.masking;

import org.jspecify.annotations.NullMarked;
