package io.casework.operations;

import io.casework.engine.incidents.Incidents;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.operations.IncidentNoteMapper.Counted;
import io.casework.operations.IncidentNoteMapper.Row;
import io.casework.shared.Cursor;
import io.casework.shared.Ids;
import io.casework.shared.Inputs;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operators know of causes. It stays when the incidents are gone, for when the cause comes back. */
@Service
@Transactional
public class IncidentNotes {

    private final IncidentNoteMapper mapper;
    private final Incidents incidents;
    private final Users users;
    private final Inputs inputs;
    private final AuditTrail audit;
    private final Clock clock;

    IncidentNotes(
            IncidentNoteMapper mapper, Incidents incidents, Users users, Inputs inputs, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.incidents = incidents;
        this.users = users;
        this.inputs = inputs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first; none for a cause that nobody wrote about. */
    @Transactional(readOnly = true)
    public Page<IncidentNote> list(String cause, int limit, @Nullable String cursor) {
        String after = cursor == null ? null : Cursor.decode(cursor, 1).keys().get(0);
        Page<Row> rows = Page.cut(mapper.listNotes(cause, after, limit + 1), limit, last -> Cursor.of(last.id()));
        Map<String, UserRef> people =
                users.refs(rows.items().stream().map(Row::writtenBy).toList());
        return rows.map(row -> named(row, people));
    }

    /** How many there are, by cause; nothing for those without. */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(List<String> causes) {
        return causes.isEmpty()
                ? Map.of()
                : mapper.listCounts(causes).stream().collect(Collectors.toMap(Counted::cause, Counted::notes));
    }

    /** @throws Problem.NotFound when nothing is stuck for this cause */
    public IncidentNote write(String cause, NewIncidentNote note, Actor by) {
        inputs.check(note);
        incidents.find(cause);
        Row row = new Row(Ids.next(), cause, note.incident(), note.text().strip(), by.id(), clock.instant());
        mapper.insertNote(row);
        audit.record("incident-note-added", "incident-cause:" + cause, "note " + row.id());
        return named(row, users.refs(List.of(by.id())));
    }

    private static IncidentNote named(Row row, Map<String, UserRef> people) {
        return new IncidentNote(
                row.id(),
                row.incidentId(),
                row.text(),
                people.getOrDefault(row.writtenBy(), new UserRef(row.writtenBy(), row.writtenBy())),
                row.writtenAt());
    }
}
