package io.casework.flows.rehearsal;

import io.casework.engine.FlowStarts;
import io.casework.flows.FlowModels;
import io.casework.flows.drafts.FlowDraft;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Which flows a draft is played in: a process in itself, a decision in the processes that ask it. */
@Component
class PlayedFlows {

    private final RepositoryService repository;
    private final FlowStarts starts;
    private final FlowModels flows;

    PlayedFlows(RepositoryService repository, FlowStarts starts, FlowModels flows) {
        this.repository = repository;
        this.starts = starts;
        this.flows = flows;
    }

    /** In the order of their names; none for a form, and for a decision that nobody asks. */
    List<RehearsedFlow> of(FlowDraft draft) {
        return switch (draft.kind()) {
            case PROCESS -> List.of(new RehearsedFlow(draft.key(), draft.name()));
            case DECISION -> asking(draft.key());
            case FORM -> List.of();
        };
    }

    /** As new cases start with them. */
    private List<RehearsedFlow> asking(String decision) {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .map(ProcessDefinition::getKey)
                .map(this::shape)
                .filter(flow -> flow.asks(decision))
                .map(flow -> new RehearsedFlow(flow.key(), flow.name()))
                .toList();
    }

    private FlowShape shape(String key) {
        int version = Objects.requireNonNull(starts.processVersion(key, null));
        return FlowShape.of(key, flows.version(key, version).content());
    }
}
