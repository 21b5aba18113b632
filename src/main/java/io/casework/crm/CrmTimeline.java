package io.casework.crm;

import io.casework.cases.Participant;
import io.casework.cases.TimelineEntry;
import io.casework.cases.TimelineSource;
import io.casework.identity.Users;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells in a case's timeline where it and its record in the CRM did not say the same, and what came of it. */
@Component
class CrmTimeline implements TimelineSource {

    private static final int MOST = 100;

    private final ConflictMapper conflicts;
    private final Users users;

    CrmTimeline(ConflictMapper conflicts, Users users) {
        this.conflicts = conflicts;
        this.users = users;
    }

    @Override
    public List<TimelineEntry> entries(String caseNumber) {
        return conflicts.listByCase(caseNumber, MOST).stream()
                .filter(conflict -> conflict.state() != CrmConflict.State.GONE)
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(CrmConflict conflict) {
        return new TimelineEntry(
                "crm-conflict:" + conflict.id(),
                Objects.requireNonNullElse(conflict.settledAt(), conflict.foundAt()),
                TimelineEntry.Kind.CRM,
                conflict.object() + '.' + conflict.field() + ": " + sentence(conflict.state()),
                null,
                participant(conflict),
                null);
    }

    private Participant participant(CrmConflict conflict) {
        String by = conflict.settledBy();
        return by == null
                ? Participant.SYSTEM
                : new Participant(Participant.Kind.AGENT, by, users.ref(by).name());
    }

    private static String sentence(CrmConflict.State state) {
        return switch (state) {
            case OPEN -> "changed here and in the CRM; somebody has to decide";
            case OURS -> "kept as it is here";
            case THEIRS -> "decided as it is in the CRM";
            case TAKEN -> "changed in the CRM, and left as it is there";
            case GONE -> "the same again";
        };
    }
}
