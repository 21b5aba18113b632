package io.casework.assistant;

import io.casework.assistant.providers.Occasion;

/** Drafts an answer that a person reads before it goes out. Which implementation serves a step is policy. */
interface ReplyDrafter {

    /**
     * A draft in which every fact has a source, or one that says that there is none.
     *
     * @throws io.casework.engine.StepUnavailable when it can't answer now and may later
     */
    Attributed<ReplyDraft> draft(Occasion occasion, ReplyRequest request);
}
