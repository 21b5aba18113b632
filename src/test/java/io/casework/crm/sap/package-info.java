@NullMarked
package io.casework.crm.sap;

import org.jspecify.annotations.NullMarked;
