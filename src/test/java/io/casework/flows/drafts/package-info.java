@NullMarked
package io.casework.flows.drafts;

import org.jspecify.annotations.NullMarked;
