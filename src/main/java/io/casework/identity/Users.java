package io.casework.identity;

import io.casework.shared.Cursor;
import io.casework.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who can sign in. */
@Component
public class Users {

    private static final int LONGEST_IN_LIST = 1_000;

    private final UserMapper mapper;

    Users(UserMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<User> find(String id) {
        return mapper.findUser(id);
    }

    /** The names of at most 1,000 people by id; who does not exist is not in it. */
    public Map<String, UserRef> refs(Collection<String> ids) {
        List<String> distinct = ids.stream().distinct().limit(LONGEST_IN_LIST).toList();
        List<UserRef> refs = distinct.isEmpty() ? List.of() : mapper.listRefs(distinct);
        return refs.stream().collect(Collectors.toMap(UserRef::id, Function.identity()));
    }

    /** The name of one person; the id stands in for a name that is gone. */
    public UserRef ref(String id) {
        return refs(List.of(id)).getOrDefault(id, new UserRef(id, id));
    }

    /**
     * People by name.
     *
     * @param cursor of an earlier page, null for the first
     */
    public Page<User> list(Query query, int limit, @Nullable String cursor) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        String name = after.isEmpty() ? null : after.get(0);
        String id = after.isEmpty() ? null : after.get(1);
        List<User> rows = mapper.listUsers(query, name, id, limit + 1);
        return Pages.cut(rows, limit, last -> Cursor.of(last.name(), last.id()));
    }

    /**
     * Which people.
     *
     * @param team only its members, null for everybody
     * @param active who can sign in, or who no longer can; null for who can
     */
    public record Query(@Nullable String team, @Nullable Boolean active) {

        public Query {
            active = active == null || active;
        }
    }
}
