@NullMarked
package io.casework.crm.salesforce;

import org.jspecify.annotations.NullMarked;
