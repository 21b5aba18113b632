package io.casework.assistant.providers;

import io.casework.shared.Keyed;

/** What the assistant may be asked to do by a model of somebody else. */
public enum AssistantTask implements Keyed {
    CLASSIFY,
    DRAFT_REPLY,
    DRAFT_OUTREACH,
    SUMMARISE
}
