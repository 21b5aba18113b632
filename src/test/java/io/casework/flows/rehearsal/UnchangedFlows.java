package io.casework.flows.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
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
        long began = System.nanoTime();
        try (Stage stage = context.getBean(Stages.class).open(Map.of())) {
            System.out.printf("rehearsal: stage in %d ms%n", (System.nanoTime() - began) / 1_000_000);
            context
                    .getBean(RepositoryService.class)
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .list()
                    .stream()
                    .map(ProcessDefinition::getKey)
                    .forEach(flow -> rehearse(stage, flow));
        }
        return this;
    }

    private void rehearse(Stage stage, String flow) {
        var cases = new PastCaseSelection(context.getBean(HistoryService.class), context.getBeanProvider(io.casework.engine.CaseTraits.class));
        for (String number : cases.choose(flow, new PastCaseSelection.Wanted(ALL, null, null, null, null))) {
            long t = System.nanoTime();
            List<PastFlow> runs = context.getBean(PastCases.class).read(number, flow);
            long t2 = System.nanoTime();
            if (!runs.isEmpty()) {
                played.merge(flow, 1, Integer::sum);
                Stage.Played result = stage.play(number, runs);
                System.out.printf("rehearsal: %s read %d ms play %d ms steps %d%n", flow, (t2 - t) / 1_000_000, (System.nanoTime() - t2) / 1_000_000, result.after().size());
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
