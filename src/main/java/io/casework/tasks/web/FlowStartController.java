package io.casework.tasks.web;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import io.casework.tasks.StartFlow;
import io.casework.tasks.StartFlow.Started;
import io.casework.tasks.StartForms;
import io.casework.tasks.StartableFlow;
import io.casework.tasks.StartableFlows;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The flows that people start by hand. */
@RestController
class FlowStartController {

    private final StartableFlows flows;
    private final StartForms forms;
    private final StartFlow startFlow;
    private final Cases cases;
    private final CurrentActor currentActor;
    private final Idempotency idempotency;

    FlowStartController(
            StartableFlows flows,
            StartForms forms,
            StartFlow startFlow,
            Cases cases,
            CurrentActor currentActor,
            Idempotency idempotency) {
        this.flows = flows;
        this.forms = forms;
        this.startFlow = startFlow;
        this.cases = cases;
        this.currentActor = currentActor;
        this.idempotency = idempotency;
    }

    /**
     * @param form the form-js schema of what is asked before it starts
     * @param data what the form shows for the case that was named; empty when none was
     * @param running whether the case that was named has such a flow already, and so can't have another
     */
    record StartableFlowView(
            String key,
            String name,
            @Nullable String description,
            int version,
            Map<String, @Nullable Object> form,
            Map<String, @Nullable Object> data,
            boolean running) {}

    /** @param data answers to the flow's form, by field */
    record NewFlowStart(@NotBlank @Size(max = 100) String key, @NotNull Map<String, @Nullable Object> data) {}

    /** @param taskId the first task that the flow brought; null when it has brought none yet, or none that I see */
    record FlowStart(String key, String name, int version, String instanceId, @Nullable String taskId) {

        static FlowStart of(Started started) {
            return new FlowStart(
                    started.key(), started.name(), started.version(), started.instanceId(), started.taskId());
        }
    }

    /** Those that I may start; with a case, as they would start on it. */
    @GetMapping("/api/flows/startable")
    @Requires(Permission.TASKS_WORK)
    Page<StartableFlowView> listStartableFlows(
            @RequestParam(name = "case", required = false) @Nullable String caseNumber) {
        Actor actor = currentActor.get();
        CaseFile file = caseNumber == null ? null : cases.readToChange(caseNumber, actor);
        List<StartableFlow> startable = flows.list(caseNumber, actor);
        return Page.of(startable.stream().map(flow -> view(flow, file, actor)).toList());
    }

    private StartableFlowView view(StartableFlow flow, @Nullable CaseFile file, Actor actor) {
        return new StartableFlowView(
                flow.key(),
                flow.name(),
                flow.description(),
                flow.version(),
                flow.form().schema(),
                file == null ? Map.of() : forms.shown(flow, file, actor),
                file != null && flows.runs(flow.key(), file.number()));
    }

    /** Starts a flow on a case. */
    @PostMapping("/api/cases/{number}/flows")
    @Requires(Permission.TASKS_WORK)
    ResponseEntity<FlowStart> startFlow(
            @PathVariable String number,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody NewFlowStart start) {
        return idempotency.once(key, start, FlowStart.class, () -> {
            Started started = startFlow.start(start.key(), number, start.data(), currentActor.get());
            return ResponseEntity.created(URI.create("/api/cases/" + number + "/diagram"))
                    .body(FlowStart.of(started));
        });
    }
}
