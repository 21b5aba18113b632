package io.casework.engine.workers;

import io.casework.identity.WorkerTopics;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows operators what waits for workers of third parties. */
@Component
public class TopicBacklogs {

    private static final int MOST = 200;

    private final ExternalTaskService externalTasks;

    TopicBacklogs(ExternalTaskService externalTasks) {
        this.externalTasks = externalTasks;
    }

    /** Of each topic that has steps, by name, the first {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<TopicBacklog> list() {
        return externalTasks.getTopicNames().stream()
                .filter(WorkerTopics::isTopic)
                .sorted()
                .limit(MOST)
                .map(this::of)
                .toList();
    }

    private TopicBacklog of(String topic) {
        return new TopicBacklog(
                topic,
                steps(topic).withRetriesLeft().notLocked().count(),
                steps(topic).withRetriesLeft().locked().count(),
                steps(topic).noRetriesLeft().count(),
                oldest(topic));
    }

    private ExternalTaskQuery steps(String topic) {
        return externalTasks.createExternalTaskQuery().topicName(topic);
    }

    private @Nullable Instant oldest(String topic) {
        return steps(topic).orderByCreateTime().asc().listPage(0, 1).stream()
                .findFirst()
                .map(task -> task.getCreateTime().toInstant())
                .orElse(null);
    }
}
