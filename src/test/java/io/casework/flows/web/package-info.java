@NullMarked
package io.casework.flows.web;

import org.jspecify.annotations.NullMarked;
