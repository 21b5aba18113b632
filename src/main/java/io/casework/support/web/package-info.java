/** Customer support over HTTP. */
@NullMarked
package io.casework.support.web;

import org.jspecify.annotations.NullMarked;
