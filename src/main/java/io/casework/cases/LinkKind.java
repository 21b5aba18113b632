package io.casework.cases;

import io.casework.shared.Keyed;
import java.util.Set;

/** What another case is to this one. */
public enum LinkKind implements Keyed {
    RELATED,
    DUPLICATE,
    PARENT,
    CHILD,
    /** This case was split from the other. */
    SPLIT_FROM,
    SPLIT_INTO,
    /** This case continues the other. */
    FOLLOWS,
    FOLLOW_UP,
    MERGED_INTO,
    MERGED_FROM;

    private static final Set<LinkKind> BY_PEOPLE = Set.of(RELATED, DUPLICATE, PARENT, CHILD, FOLLOWS, FOLLOW_UP);

    /** What this case is to the other. */
    LinkKind inverse() {
        return switch (this) {
            case RELATED, DUPLICATE -> this;
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case SPLIT_FROM -> SPLIT_INTO;
            case SPLIT_INTO -> SPLIT_FROM;
            case FOLLOWS -> FOLLOW_UP;
            case FOLLOW_UP -> FOLLOWS;
            case MERGED_INTO -> MERGED_FROM;
            case MERGED_FROM -> MERGED_INTO;
        };
    }

    /** Whether people make such links; the others tell what happened. */
    boolean isByPeople() {
        return BY_PEOPLE.contains(this);
    }
}
