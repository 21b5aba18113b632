/** Learning from facts in columns: how likely an outcome is, and what each fact adds to it. Knows nothing of cases. */
@NullMarked
package io.casework.assistant.scoring;

import org.jspecify.annotations.NullMarked;
