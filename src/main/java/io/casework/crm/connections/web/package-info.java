/** Connections over HTTP. */
@NullMarked
package io.casework.crm.connections.web;

import org.jspecify.annotations.NullMarked;
