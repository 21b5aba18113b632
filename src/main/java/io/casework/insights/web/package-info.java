@NullMarked
package io.casework.insights.web;

import org.jspecify.annotations.NullMarked;
