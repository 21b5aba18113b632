package io.casework.flows.release;

import io.casework.flows.drafts.Drafts;
import io.casework.flows.drafts.FlowDraft;
import io.casework.flows.release.ReleaseRequestMapper.Row;
import io.casework.identity.Actor;
import io.casework.identity.Users;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Releases that wait for a second person. A request speaks of fixed contents and lapses when a draft changes. */
@Component
public class ReleaseRequests {

    private final ReleaseRequestMapper mapper;
    private final Drafts drafts;
    private final Users users;
    private final JsonMapper json;
    private final Clock clock;

    ReleaseRequests(ReleaseRequestMapper mapper, Drafts drafts, Users users, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.users = users;
        this.json = json;
        this.clock = clock;
    }

    /** The one that waits; empty when there is none, or a draft of it was saved since. */
    public Optional<ReleaseRequest> find(String key) {
        return read(mapper.find(key))
                .filter(request -> isUpToDate(request, drafts::find))
                .map(this::named);
    }

    /** Takes the place of an earlier one. */
    PendingRelease keep(String key, ReleaseWish wish, Collection<FlowDraft> of, Actor by) {
        Map<String, Integer> revisions = of.stream().collect(Collectors.toMap(FlowDraft::key, FlowDraft::revision));
        Map<String, String> contents = of.stream().collect(Collectors.toMap(FlowDraft::key, FlowDraft::contentHash));
        mapper.delete(key);
        var row = new Row(
                key,
                json.writeValueAsString(wish),
                json.writeValueAsString(revisions),
                json.writeValueAsString(contents),
                by.id(),
                clock.instant());
        mapper.insert(row);
        return new PendingRelease(key, wish, revisions, contents, by.id(), row.requestedAt());
    }

    /** Holds the drafts, then the request, until the transaction ends. Empty as in {@link #find}. */
    Optional<PendingRelease> locked(String key) {
        return read(mapper.find(key))
                .filter(request -> isUpToDate(request, drafts::hold))
                .flatMap(request -> read(mapper.lock(key)))
                .filter(request -> isUpToDate(request, drafts::hold));
    }

    void forget(List<String> keys) {
        keys.forEach(mapper::delete);
    }

    private boolean isUpToDate(PendingRelease request, Function<String, FlowDraft> reading) {
        return request.revisions().keySet().stream()
                .sorted()
                .allMatch(key -> drafts.exists(key) && request.speaksOf(reading.apply(key)));
    }

    private Optional<PendingRelease> read(@Nullable Row row) {
        if (row == null || row.contents() == null) {
            return Optional.empty();
        }
        return Optional.of(new PendingRelease(
                row.flowKey(),
                json.readValue(row.wish(), ReleaseWish.class),
                json.readValue(row.revisions(), new TypeReference<Map<String, Integer>>() {}),
                json.readValue(row.contents(), new TypeReference<Map<String, String>>() {}),
                row.requestedBy(),
                row.requestedAt()));
    }

    ReleaseRequest named(PendingRelease request) {
        ReleaseWish wish = request.wish();
        return new ReleaseRequest(
                users.ref(request.requestedBy()),
                request.requestedAt(),
                wish.reason(),
                wish.revision(),
                wish.percent(),
                wish.cases(),
                wish.others());
    }
}
