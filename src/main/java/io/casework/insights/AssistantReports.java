package io.casework.insights;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the assistant was worth. */
@Component
public class AssistantReports {

    private static final int MOST = 500;

    private final AssistantFactMapper facts;
    private final CaseSourceMapper sources;

    AssistantReports(AssistantFactMapper facts, CaseSourceMapper sources) {
        this.facts = facts;
        this.sources = sources;
    }

    @Transactional(readOnly = true)
    public AssistantReport report(DateSpan period) {
        return new AssistantReport(
                period,
                sources.findZone(),
                facts.listSums(period, MOST),
                facts.listDays(period),
                facts.listCalls(period, MOST));
    }
}
