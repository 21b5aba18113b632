@NullMarked
package io.casework.crm.rest;

import org.jspecify.annotations.NullMarked;
