@NullMarked
package io.casework.crm.web;

import org.jspecify.annotations.NullMarked;
