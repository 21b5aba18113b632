package io.casework.tasks.web;

import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.shared.Page;
import io.casework.tasks.WorkList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of a case. */
@RestController
class CaseTaskController {

    private final Cases cases;
    private final WorkList workList;
    private final TaskViews views;
    private final CurrentActor currentActor;

    CaseTaskController(Cases cases, WorkList workList, TaskViews views, CurrentActor currentActor) {
        this.cases = cases;
        this.workList = workList;
        this.views = views;
        this.currentActor = currentActor;
    }

    @GetMapping("/api/cases/{number}/tasks")
    Page<TaskSummary> listCaseTasks(@PathVariable String number) {
        Actor actor = currentActor.get();
        cases.read(number, actor);
        return views.summaries(Page.of(workList.ofCase(number, actor)));
    }
}
