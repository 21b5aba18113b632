package io.casework.tasks;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface WorkItemMapper {

    List<WorkItem> listOpen(ItemSelection selection);

    List<WorkItem> listFinished(ItemSelection selection);

    long countOpen(ItemSelection selection);

    long countFinished(ItemSelection selection);

    @Nullable
    WorkItem findOpen(@Param("id") String id);

    @Nullable
    WorkItem findFinished(@Param("id") String id);

    /** Waits until no other transaction holds the row. */
    @Nullable
    WorkItem lockOpen(@Param("id") String id);

    /** The row of an unassigned task, null when it is taken or another transaction has it. */
    @Nullable
    WorkItem lockUnassigned(@Param("id") String id);

    void insertItem(@Param("item") WorkItem item, @Param("searchText") String searchText, @Param("keys") OpenKeys keys);

    void updateItem(@Param("task") EngineTask task);

    int updateStep(@Param("id") String id, @Param("step") String step);

    int updatePriority(@Param("id") String id, @Param("priority") int priority, @Param("key") String key);

    int updateFactsOfOpen(@Param("facts") CaseFacts facts);

    int updateFactsOfFinished(@Param("facts") CaseFacts facts);

    void insertFinished(
            @Param("id") String id,
            @Param("heldBy") String heldBy,
            @Param("completedAt") Instant completedAt,
            @Param("key") String key);

    int deleteItem(@Param("id") String id);

    /** What an open task is read by. */
    record OpenKeys(String byDue, String byPriority, String byCreated) {

        static OpenKeys of(WorkItem item) {
            return new OpenKeys(ReadingKeys.byDue(item), ReadingKeys.byPriority(item), ReadingKeys.byCreated(item));
        }
    }

    /**
     * What the engine says about a task that changed.
     *
     * @param heldBy id of the assignee, or {@link Stretch#NOBODY}
     */
    record EngineTask(
            String id,
            String name,
            String heldBy,
            @Nullable String owner,
            @Nullable Delegation delegation,
            @Nullable Instant dueAt,
            String dueKey,
            @Nullable Instant followUpAt) {}
}
