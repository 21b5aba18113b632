@NullMarked
package io.casework.tasks.web;

import org.jspecify.annotations.NullMarked;
