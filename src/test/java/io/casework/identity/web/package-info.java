@NullMarked
package io.casework.identity.web;

import org.jspecify.annotations.NullMarked;
