/** What waits for the CRM, over HTTP. */
@NullMarked
package io.casework.crm.web;

import org.jspecify.annotations.NullMarked;
