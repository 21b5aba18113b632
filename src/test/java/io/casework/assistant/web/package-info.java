@NullMarked
package io.casework.assistant.web;

import org.jspecify.annotations.NullMarked;
