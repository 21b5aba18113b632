package io.casework.flows.release;

import io.casework.flows.release.FlowReasonMapper.Row;
import io.casework.flows.release.GivenReason.Decision;
import io.casework.identity.Actor;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Cursor;
import io.casework.shared.Ids;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why people decided on flows, in their own words. They may speak of a customer, so the sealed audit trail only names the
 * row, and the row can go when somebody is forgotten.
 */
@Component
public class FlowReasons {

    private final FlowReasonMapper mapper;
    private final Users users;
    private final Clock clock;

    FlowReasons(FlowReasonMapper mapper, Users users, Clock clock) {
        this.mapper = mapper;
        this.users = users;
        this.clock = clock;
    }

    /** @return the id, for the audit trail */
    @Transactional(propagation = Propagation.MANDATORY)
    String keep(String key, Decision decision, String reason, Actor by) {
        String id = Ids.next();
        mapper.insert(new Row(id, key, decision, reason, by.id(), clock.instant()));
        return id;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<GivenReason> list(String key, int limit, @Nullable String cursor) {
        List<String> last =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        Instant before = last.isEmpty() ? null : instant(last.get(0));
        List<Row> rows = mapper.listByFlow(key, before, last.isEmpty() ? null : last.get(1), limit + 1);
        Map<String, UserRef> people = users.refs(rows.stream().map(Row::givenBy).toList());
        return Page.cut(rows, limit, row -> Cursor.of(row.givenAt(), row.id())).map(row -> reason(row, people));
    }

    private static GivenReason reason(Row row, Map<String, UserRef> people) {
        UserRef by = people.getOrDefault(row.givenBy(), new UserRef(row.givenBy(), row.givenBy()));
        return new GivenReason(row.id(), row.decision(), row.reason(), by, row.givenAt());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Problem.InvalidInput("cursor", "is none that a list gave");
        }
    }
}
