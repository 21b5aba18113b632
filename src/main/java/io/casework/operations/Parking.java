package io.casework.operations;

import io.casework.engine.ParkedWork;
import io.casework.engine.ParkedWork.Parked;
import io.casework.identity.AuditTrail;
import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that waits for an operator, whatever it is. */
@Service
@Transactional
public class Parking {

    private static final Comparator<Parked> LAST_FIRST =
            Comparator.comparing(Parked::since).reversed().thenComparing(Parking::key);

    private final List<ParkedWork> works;
    private final AuditTrail audit;

    Parking(List<ParkedWork> works, AuditTrail audit) {
        this.works = works;
        this.audit = audit;
    }

    /** The last parked first. */
    @Transactional(readOnly = true)
    public Page<Parked> list(int limit, @Nullable String cursor) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        Instant notAfter = after.isEmpty() ? null : instant(after.get(0));
        List<Parked> rows = works.stream()
                .flatMap(work -> work.list(notAfter, 2 * limit + 1).stream())
                .sorted(LAST_FIRST)
                .filter(parked -> notAfter == null || isBehind(parked, notAfter, after.get(1)))
                .limit(limit + 1L)
                .toList();
        return Page.cut(rows, limit, last -> Cursor.of(last.since(), key(last)));
    }

    /**
     * What was received, as it came.
     *
     * @throws Problem.NotFound when nothing of this id is parked, or only that it came is known
     */
    @Transactional(readOnly = true)
    public byte[] content(String kind, String id) {
        return work(kind).content(id).orElseThrow(Parking::unknown);
    }

    /** @throws Problem.NotFound when there is no such kind of work */
    public String fileName(String kind) {
        return "parked." + work(kind).fileEnding();
    }

    /**
     * Lets it try anew.
     *
     * @throws Problem.NotFound when nothing of this id is parked
     * @throws Problem.Conflict when there is nothing to try with
     */
    public void retry(String kind, String id) {
        requireParked(work(kind).retry(id));
        audit.record("parked-retried", kind + ':' + id, null);
    }

    /**
     * Decides that it goes nowhere.
     *
     * @param note why, for the audit
     * @throws Problem.NotFound when nothing of this id is parked
     */
    public void discard(String kind, String id, String note) {
        requireParked(work(kind).discard(id));
        audit.record("parked-discarded", kind + ':' + id, note);
    }

    private ParkedWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(Parking::unknown);
    }

    private static void requireParked(boolean done) {
        if (!done) {
            throw unknown();
        }
    }

    private static boolean isBehind(Parked parked, Instant since, String key) {
        return parked.since().isBefore(since)
                || (parked.since().equals(since) && key(parked).compareTo(key) > 0);
    }

    private static String key(Parked parked) {
        return parked.kind() + ':' + parked.id();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Problem.InvalidInput("cursor", "is none that a list gave");
        }
    }

    private static Problem.NotFound unknown() {
        return new Problem.NotFound("The parked work");
    }
}
