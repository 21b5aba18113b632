@NullMarked
package io.casework.crm;

import org.jspecify.annotations.NullMarked;
