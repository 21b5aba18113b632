package io.casework.cases;

import org.jspecify.annotations.Nullable;

/** A category and an intent within it. */
record CaseLabel(String category, @Nullable String intent) {

    String finest() {
        return intent == null ? category : intent;
    }
}
