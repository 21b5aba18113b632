/** The articles and their search over HTTP. */
@NullMarked
package io.casework.knowledge.web;

import org.jspecify.annotations.NullMarked;
