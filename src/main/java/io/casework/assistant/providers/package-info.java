/** Models of others over the network: who they are, who may be asked, what it costs, and a log row for each call. */
@NullMarked
package io.casework.assistant.providers;

import org.jspecify.annotations.NullMarked;
