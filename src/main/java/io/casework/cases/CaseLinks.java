package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases have to do with each other. Two cases have at most one link that somebody made. */
@Service
@Transactional
public class CaseLinks {

    private static final int MOST_ANCESTORS = 1_000;

    private final Cases cases;
    private final CaseMapper rows;
    private final LinkMapper links;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseLinks(
            Cases cases,
            CaseMapper rows,
            LinkMapper links,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.links = links;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The other cases, whoever made the link and from whichever side. */
    @Transactional(readOnly = true)
    public List<CaseLink> list(String number, Actor actor) {
        cases.read(number, actor);
        return links.listLinks(number).stream()
                .map(link -> link.asSeenBy(actor))
                .toList();
    }

    /**
     * Links a case that the actor may change with one that the actor may read; a second time, nothing happens.
     *
     * @param kind what the other case is to this one
     * @throws Problem.Conflict when they are linked as something else, or would be each other's ancestors
     */
    public void link(String number, String other, LinkKind kind, Actor by) {
        requireTwo(number, other, by);
        if (!kind.isByPeople()) {
            throw new Problem.InvalidInput("kind", "is not one that people make");
        }
        lock(number, other);
        LinkKind present = links.findKind(number, other);
        if (present == null) {
            requireNoCircle(number, other, kind);
            write(number, other, kind, by);
        } else if (present != kind) {
            throw new Problem.Conflict(
                    "cases-linked", "Linked already", "The cases are linked already, as " + present.key() + ".");
        }
    }

    /** Takes back a link that somebody made; does nothing when there is none. */
    public void unlink(String number, String other, Actor by) {
        cases.readToChange(number, by);
        lock(number, other);
        LinkKind present = links.findKind(number, other);
        if (present != null && present.isByPeople()) {
            links.deleteLink(number, other);
            links.deleteLink(other, number);
            tell(number, "unlinked", other, by);
            tell(other, "unlinked", number, by);
        }
    }

    /** Inside the caller's transaction, for cases that the product links by itself. */
    void write(String number, String other, LinkKind kind, Actor by) {
        Instant now = clock.instant();
        links.insertLink(number, other, kind, now);
        links.insertLink(other, number, kind.inverse(), now);
        tell(number, "linked", other, by);
        tell(other, "linked", number, by);
    }

    private void requireTwo(String number, String other, Actor by) {
        cases.readToChange(number, by);
        if (number.equals(other)) {
            throw new Problem.InvalidInput("to", "must be another case");
        }
        cases.read(other, by);
    }

    /** Everybody who locks two cases locks the lower number first. */
    private void lock(String number, String other) {
        Stream.of(number, other).sorted().forEach(rows::lockCase);
    }

    private void requireNoCircle(String number, String other, LinkKind kind) {
        boolean circle = (kind == LinkKind.PARENT && isAncestor(number, other))
                || (kind == LinkKind.CHILD && isAncestor(other, number));
        if (circle) {
            throw new Problem.Conflict(
                    "cases-circular", "Circular", "A case cannot be above and below another one at the same time.");
        }
    }

    private boolean isAncestor(String candidate, String number) {
        Set<String> seen = new HashSet<>();
        var next = new ArrayDeque<>(List.of(number));
        while (!next.isEmpty() && seen.size() < MOST_ANCESTORS) {
            for (String parent : links.listParents(next.poll())) {
                if (seen.add(parent)) {
                    next.add(parent);
                }
            }
        }
        return seen.contains(candidate);
    }

    private void tell(String number, String what, String other, Actor by) {
        journal.tell(number, what, other, null, by);
        events.publishEvent(new CaseChanged(number));
    }
}
