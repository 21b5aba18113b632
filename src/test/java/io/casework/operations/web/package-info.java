@NullMarked
package io.casework.operations.web;

import org.jspecify.annotations.NullMarked;
