@NullMarked
package io.casework.engine.web;

import org.jspecify.annotations.NullMarked;
