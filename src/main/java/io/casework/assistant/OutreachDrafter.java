package io.casework.assistant;

import io.casework.assistant.providers.Occasion;
import java.util.List;

/** Drafts a first letter to a lead that a person reads before it goes out. Which implementation serves is policy. */
interface OutreachDrafter {

    /**
     * A letter in which every fact has a source.
     *
     * @param missing what to ask for, as {@link LeadSnapshot#TO_ASK} names it
     * @throws io.casework.engine.StepUnavailable when it can't answer now and may later
     */
    Attributed<Outreach> draft(Occasion occasion, ReplyRequest request, List<String> missing);
}
