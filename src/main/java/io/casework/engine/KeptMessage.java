package io.casework.engine;

import org.jspecify.annotations.Nullable;

/** @param variables JSON object */
record KeptMessage(long id, String caseNumber, String messageName, @Nullable String variables) {}
