@NullMarked
package io.casework.crm.connections;

import org.jspecify.annotations.NullMarked;
