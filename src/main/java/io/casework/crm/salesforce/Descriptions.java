package io.casework.crm.salesforce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the objects of one org look like. After ten minutes the org is asked whether that has changed. */
final class Descriptions {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int NOT_MODIFIED = 304;

    private record Kept(ObjectDescription description, @Nullable String lastModified, Instant checkedAt) {

        Kept checked(Instant now) {
            return new Kept(description, lastModified, now);
        }
    }

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    Descriptions(Clock clock) {
        this.clock = clock;
    }

    Optional<ObjectDescription> of(String object, Function<Call, Answer> calls, String root) {
        Kept known = kept.get(object);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.checkedAt().plus(FRESH))) {
            return Optional.of(known.description());
        }
        try {
            Answer answer = calls.apply(call(root + "sobjects/" + Soql.name(object) + "/describe", known));
            Kept fresh = known != null && answer.status() == NOT_MODIFIED
                    ? known.checked(now)
                    : new Kept(
                            ObjectDescription.of(answer.json()),
                            answer.headers().get("Last-Modified"),
                            now);
            kept.put(object, fresh);
            return Optional.of(fresh.description());
        } catch (Fault fault) {
            return noneIfGone(object, fault);
        }
    }

    private Optional<ObjectDescription> noneIfGone(String object, Fault fault) {
        if (fault.kind() != FaultKind.GONE) {
            throw fault;
        }
        kept.remove(object);
        return Optional.empty();
    }

    private static Call call(String path, @Nullable Kept known) {
        Call call = Call.get(path);
        return known == null || known.lastModified() == null
                ? call
                : call.with("If-Modified-Since", known.lastModified());
    }
}
