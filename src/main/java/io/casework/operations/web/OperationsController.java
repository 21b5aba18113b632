package io.casework.operations.web;

import io.casework.engine.OutsideService.ServiceState;
import io.casework.engine.WaitingWork.Backlog;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.operations.Health;
import io.casework.operations.HealthNotice;
import io.casework.operations.Node;
import io.casework.operations.Nodes;
import io.casework.operations.Work;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits, who works on it, and which systems of others do their part. */
@RestController
class OperationsController {

    private final Work work;
    private final Nodes nodes;
    private final Health health;

    OperationsController(Work work, Nodes nodes, Health health) {
        this.work = work;
        this.nodes = nodes;
        this.health = health;
    }

    /** @param overdueAfterSeconds how long something may wait before it counts as overdue */
    record WorkOverview(List<Backlog> work, List<Node> nodes, long overdueAfterSeconds) {}

    record HealthReport(List<ServiceState> services) {}

    record HealthNotices(List<HealthNotice> notices) {}

    /** How much waits of each kind, and the nodes that work on it. */
    @GetMapping("/api/operations/work")
    @Requires(Permission.OPERATIONS)
    WorkOverview readWork() {
        return new WorkOverview(work.backlogs(), nodes.list(), Work.PATIENCE.toSeconds());
    }

    /** Systems of others that are in use, and how they do. None is asked for it. */
    @GetMapping("/api/operations/health")
    @Requires(Permission.OPERATIONS)
    HealthReport readHealth() {
        return new HealthReport(health.states());
    }

    /** What is down that everybody should know of. */
    @GetMapping("/api/health-notices")
    HealthNotices readHealthNotices() {
        return new HealthNotices(health.notices());
    }
}
