package io.casework.flows.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.ApplicationContext;

/** Rehearses every flow as it is on every case that ended. */
public final class UnchangedFlows {

    private static final int ALL = 100_000;

    private final ApplicationContext context;
    private final Map<String, Integer> played = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    public UnchangedFlows(ApplicationContext context) {
        this.context = context;
    }

    public UnchangedFlows rehearsed() {
        try (Stage stage = context.getBean(Stages.class).open(Map.of())) {
            context.getBean(RepositoryService.class).createProcessDefinitionQuery().latestVersion().list().stream()
                    .map(ProcessDefinition::getKey)
                    .forEach(flow -> rehearse(stage, flow));
        }
        return this;
    }

    private void rehearse(Stage stage, String flow) {
        PastCaseSelection cases = context.getBean(PastCaseSelection.class);
        for (String number :
                cases.choose(List.of(flow), new PastCaseSelection.Wanted(ALL, null, null, null, null), () -> true)) {
            List<PastFlow> runs = context.getBean(PastCases.class).read(number, List.of(flow));
            if (!runs.isEmpty()) {
                played.merge(flow, 1, Integer::sum);
                Stage.Played result = stage.play(number, runs);
                if (result.result().group() != Group.SAME) {
                    differences.add(flow + ' ' + result.result());
                }
            }
        }
    }

    /** How many cases of each flow were played. */
    public Map<String, Integer> played() {
        return played;
    }

    /** Cases that did not go the same way, and how not. */
    public List<String> differences() {
        return differences;
    }
}
