package io.casework.tasks;

import io.casework.tasks.forms.Form;
import org.jspecify.annotations.Nullable;

/**
 * A flow that people start by hand.
 *
 * @param description what its model says about it
 * @param form what it asks before it starts
 */
public record StartableFlow(String key, String name, @Nullable String description, int version, Form form) {}
