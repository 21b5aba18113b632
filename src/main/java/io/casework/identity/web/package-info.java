/** Sign-in, users, teams, tokens and audit over HTTP, and the rules that guard everything else. */
@NullMarked
package io.casework.identity.web;

import org.jspecify.annotations.NullMarked;
