package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Keyed;
import java.util.Arrays;
import java.util.List;

/** What somebody can do with a task now. */
public enum TaskAction implements Keyed {
    CLAIM {
        @Override
        boolean isOpenTo(Actor actor, WorkItem item) {
            return item.assignee() == null && worksOn(actor, item);
        }
    },
    RELEASE {
        @Override
        boolean isOpenTo(Actor actor, WorkItem item) {
            return item.assignee() != null && !item.isDelegated() && holdsOrAssigns(actor, item);
        }
    },
    ASSIGN {
        @Override
        boolean isOpenTo(Actor actor, WorkItem item) {
            return actor.may(Permission.TASKS_ASSIGN);
        }
    },
    DELEGATE {
        @Override
        boolean isOpenTo(Actor actor, WorkItem item) {
            return !item.isDelegated() && holdsOrAssigns(actor, item);
        }
    },
    /** Give back. */
    RESOLVE {
        @Override
        boolean isOpenTo(Actor actor, WorkItem item) {
            return item.isDelegated() && holdsOrAssigns(actor, item);
        }
    },
    COMPLETE {
        @Override
        boolean isOpenTo(Actor actor, WorkItem item) {
            return !item.isDelegated()
                    && (worksOn(actor, item) || item.isHeldBy(actor.id()))
                    && (item.assignee() == null || holdsOrAssigns(actor, item));
        }
    },
    SCHEDULE {
        @Override
        boolean isOpenTo(Actor actor, WorkItem item) {
            return actor.may(Permission.TASKS_SCHEDULE);
        }
    };

    abstract boolean isOpenTo(Actor actor, WorkItem item);

    /** Of a task that the actor may see. */
    public static List<TaskAction> of(Actor actor, WorkItem item) {
        return item.isOpen()
                ? Arrays.stream(values())
                        .filter(action -> action.isOpenTo(actor, item))
                        .toList()
                : List.of();
    }

    private static boolean worksOn(Actor actor, WorkItem item) {
        return actor.may(Permission.TASKS_WORK) && actor.isIn(item.team());
    }

    private static boolean holdsOrAssigns(Actor actor, WorkItem item) {
        return item.isHeldBy(actor.id()) ? actor.may(Permission.TASKS_WORK) : actor.may(Permission.TASKS_ASSIGN);
    }
}
