package io.casework.assistant.providers;

import io.casework.shared.Keyed;

/** Who does a task. */
public enum AssistantEngine implements Keyed {

    /** Nobody: a person has to. */
    OFF,

    /** The models in this process; no word leaves. */
    LOCAL,

    /** A provider, and the local models when it can't. */
    PROVIDER
}
