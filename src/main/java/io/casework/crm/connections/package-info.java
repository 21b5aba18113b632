/** The systems an administrator has connected: where they are, how we sign in, and the secret for it. */
@NullMarked
package io.casework.crm.connections;

import org.jspecify.annotations.NullMarked;
