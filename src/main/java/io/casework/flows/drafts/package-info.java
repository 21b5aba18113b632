/** The next version of a flow, while people work on it: its revisions, who holds it, what is said about it. */
@NullMarked
package io.casework.flows.drafts;

import org.jspecify.annotations.NullMarked;
