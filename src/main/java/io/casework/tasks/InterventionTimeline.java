package io.casework.tasks;

import io.casework.cases.Participant;
import io.casework.cases.TimelineEntry;
import io.casework.cases.TimelineEntry.Kind;
import io.casework.cases.TimelineSource;
import io.casework.engine.FlowIntervention;
import io.casework.engine.FlowInterventions;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells on a case's timeline what people did to its flows by hand. */
@Component
class InterventionTimeline implements TimelineSource {

    private final FlowInterventions interventions;
    private final StepNames names;
    private final TimelineSentences sentences;
    private final Users users;

    InterventionTimeline(FlowInterventions interventions, StepNames names, TimelineSentences sentences, Users users) {
        this.interventions = interventions;
        this.names = names;
        this.sentences = sentences;
        this.users = users;
    }

    @Override
    public List<TimelineEntry> entries(String caseNumber) {
        List<FlowIntervention> all = interventions.ofCase(caseNumber);
        Map<String, UserRef> people =
                users.refs(all.stream().map(FlowIntervention::actor).toList());
        return all.stream().map(each -> entry(each, people)).toList();
    }

    private TimelineEntry entry(FlowIntervention intervention, Map<String, UserRef> people) {
        UserRef by = people.getOrDefault(intervention.actor(), new UserRef(intervention.actor(), intervention.actor()));
        return new TimelineEntry(
                "flow-intervention-" + intervention.id(),
                intervention.doneAt(),
                Kind.STEP,
                sentence(intervention),
                intervention.reason(),
                new Participant(Participant.Kind.AGENT, by.id(), by.name()),
                null);
    }

    private String sentence(FlowIntervention intervention) {
        return sentences.of(
                "flow-" + intervention.what().key(),
                LocaleContextHolder.getLocale(),
                names.of(intervention.processKey(), intervention.processVersion(), intervention.processKey()),
                String.valueOf(intervention.processVersion()),
                step(intervention, intervention.fromStep()),
                step(intervention, intervention.toStep()));
    }

    private String step(FlowIntervention intervention, @Nullable String step) {
        return step == null ? "" : names.of(intervention.processKey(), intervention.processVersion(), step);
    }
}
