@NullMarked
package io.casework.flows.rehearsal.web;

import org.jspecify.annotations.NullMarked;
