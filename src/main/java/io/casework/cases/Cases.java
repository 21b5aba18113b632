package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case files. */
@Service
@Transactional(readOnly = true)
public class Cases {

    private final CaseMapper cases;
    private final CaseSearch search;
    private final Guests guests;

    Cases(CaseMapper cases, CaseSearch search, Guests guests) {
        this.cases = cases;
        this.search = search;
        this.guests = guests;
    }

    /**
     * The case of this number, for flows and listeners; people read with {@link #read}.
     *
     * @throws Problem.NotFound when there is none
     */
    public CaseFile find(String number) {
        CaseFile file = cases.findCase(number);
        if (file == null) {
            throw unknown(number);
        }
        return file;
    }

    /** The case of this number, if there is one; for numbers that outsiders name. */
    public Optional<CaseFile> lookUp(String number) {
        return Optional.ofNullable(cases.findCase(number));
    }

    /**
     * The case of this number, for somebody who may see it.
     *
     * @throws Problem.NotFound when there is none, or none that the actor may know of
     * @throws Problem.Forbidden when the actor reads no cases at all
     */
    public CaseFile read(String number, Actor actor) {
        requireReading(actor);
        CaseFile file = find(number);
        if (!file.isVisibleTo(actor) && !guests.include(number, actor)) {
            throw unknown(number);
        }
        return file;
    }

    /**
     * The case of this number, for somebody who is about to change it. Guests of a case read it and add notes; nothing else.
     *
     * @throws Problem.NotFound when there is none, or none that the actor may know of
     * @throws Problem.Forbidden when the actor changes no cases, or only reads this one as a guest
     */
    public CaseFile readToChange(String number, Actor actor) {
        actor.require(Permission.CASES_WRITE);
        CaseFile file = read(number, actor);
        if (!file.isVisibleTo(actor)) {
            throw new Problem.Forbidden(Permission.CASES_READ_ALL.key());
        }
        return file;
    }

    /** The cases that the actor may see, without those that the query leaves out. */
    public Page<CaseFile> list(CaseQuery query, CaseOrder order, @Nullable String cursor, int limit, Actor actor) {
        requireReading(actor);
        CasePosition after = cursor == null ? null : order.positionOf(cursor);
        CaseSelection selection = selection(query, order, after, limit + 1, actor);
        return selection.isVain() ? Page.of(List.of()) : Page.cut(cases.listCases(selection), limit, order::cursorOf);
    }

    /** How many cases {@link #list} would give in all. */
    public long count(CaseQuery query, Actor actor) {
        requireReading(actor);
        CaseSelection selection = selection(query, CaseOrder.NEWEST, null, 0, actor);
        return selection.isVain() ? 0 : cases.countCases(selection);
    }

    /**
     * Numbers of the cases on which a team works or waits for the customer, in their order.
     *
     * @param after the last number of the page before; null for the first page
     */
    public List<String> listRunning(String team, @Nullable String after, int most) {
        return cases.listRunning(team, after, most);
    }

    /**
     * Numbers of all cases that were opened by then, in their order.
     *
     * @param after the last number of the page before; null for the first page
     */
    public List<String> listOpenedUntil(Instant until, @Nullable String after, int most) {
        return cases.listOpenedUntil(until, after, most);
    }

    /** How many {@link #listOpenedUntil} gives in all. */
    public int countOpenedUntil(Instant until) {
        return cases.countOpenedUntil(until);
    }

    private CaseSelection selection(
            CaseQuery query, CaseOrder order, @Nullable CasePosition after, int limit, Actor actor) {
        return new CaseSelection(query, search.matches(query.words()), CaseSight.of(actor), order, after, limit);
    }

    private static void requireReading(Actor actor) {
        if (!actor.may(Permission.CASES_READ_ALL)) {
            actor.require(Permission.CASES_READ);
        }
    }

    static Problem.NotFound unknown(String number) {
        return new Problem.NotFound("Case " + number);
    }
}
