@NullMarked
package io.casework.web;

import org.jspecify.annotations.NullMarked;
