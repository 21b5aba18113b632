package io.casework.insights;

import org.springframework.stereotype.Component;

/** Reads what has changed, and sums it. */
@Component
class FactReader {

    private final CaseFacts facts;
    private final Rollups rollups;
    private final ServiceFacts service;
    private final CrmFacts crm;
    private final AssistantFacts assistant;

    FactReader(CaseFacts facts, Rollups rollups, ServiceFacts service, CrmFacts crm, AssistantFacts assistant) {
        this.facts = facts;
        this.rollups = rollups;
        this.service = service;
        this.crm = crm;
        this.assistant = assistant;
    }

    /** Until nothing has changed that isn't in the figures. */
    void readOn() {
        boolean more;
        do {
            more = facts.readSome();
        } while (more);
        do {
            more = rollups.sumSome();
        } while (more);
        service.read();
        crm.read();
        assistant.read();
    }
}
