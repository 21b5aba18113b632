/** Any system that speaks JSON over HTTP: a step of a flow says what is called there, and what of the answer counts. */
@NullMarked
package io.casework.crm.rest;

import org.jspecify.annotations.NullMarked;
