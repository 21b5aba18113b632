package io.casework.assistant;

/** Says how promising a lead is. Which implementation serves a step is policy; the local one always can. */
interface LeadScorer {

    /** @throws io.casework.engine.StepUnavailable when it can't answer now and may later */
    Attributed<LeadScore> score(LeadSnapshot lead);
}
