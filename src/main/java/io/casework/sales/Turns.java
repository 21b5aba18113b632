package io.casework.sales;

import io.casework.calendars.WorkingTime;
import io.casework.engine.ClusterLock;
import io.casework.identity.Team;
import io.casework.identity.Teams;
import io.casework.identity.User;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose turn it is. Leads go round a team in the order of its members; who is away, has left the team, or has been
 * offered the same lead in this round is passed over. When everybody had a turn it is the managers' (an offer to nobody),
 * and the next round begins with somebody other than who let the lead pass last, if there is anybody. The turn is in the
 * database and is taken by one node at a time.
 */
@Service
@Transactional
public class Turns {

    static final String LOCK = "sales-turns";

    private final OfferMapper offers;
    private final Teams teams;
    private final Users users;
    private final ClusterLock lock;
    private final WorkingTime workingTime;
    private final SalesSettings settings;
    private final Clock clock;

    Turns(
            OfferMapper offers,
            Teams teams,
            Users users,
            ClusterLock lock,
            WorkingTime workingTime,
            SalesSettings settings,
            Clock clock) {
        this.offers = offers;
        this.teams = teams;
        this.users = users;
        this.lock = lock;
        this.workingTime = workingTime;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Offers a lead to the next representative of a team.
     *
     * @param stepKey the same step gets the same offer again
     */
    public Offer offer(String stepKey, String caseNumber, String team) {
        var offer = new AtomicReference<Offer>();
        lock.holding(LOCK, () -> offer.set(offerOnce(stepKey, caseNumber, team)));
        return Objects.requireNonNull(offer.get());
    }

    /** Ends the round: when the lead is sold anew one day, everybody has a turn again. */
    public void accepted(String caseNumber) {
        offers.updateAccepted(caseNumber, now());
    }

    private Offer offerOnce(String stepKey, String caseNumber, String team) {
        Offer earlier = offers.findByStep(stepKey);
        if (earlier != null) {
            return earlier;
        }
        Instant now = now();
        Instant due = workingTime.after(team, now, settings.acceptWithin());
        Offer offer = new Offer(stepKey, caseNumber, team, next(caseNumber, team), now, due);
        offers.insertOffer(offer);
        return offer;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private @Nullable String next(String caseNumber, String team) {
        var passed = new HashSet<>(offers.listRepresentatives(caseNumber, team));
        List<String> inTurn = inTurn(team);
        String passing = offers.findLastPassing(caseNumber, team);
        if (passing != null && inTurn.size() > 1) {
            passed.add(passing);
        }
        return inTurn.stream()
                .filter(member -> !passed.contains(member))
                .findFirst()
                .orElse(null);
    }

    /** Who is there, beginning after whoever got the team's newest lead. */
    private List<String> inTurn(String team) {
        List<String> members = members(team);
        String last = Objects.requireNonNullElse(offers.findLastRepresentative(team), "");
        Stream<String> later = members.stream().filter(member -> member.compareTo(last) > 0);
        Stream<String> earlier = members.stream().filter(member -> member.compareTo(last) <= 0);
        return Stream.concat(later, earlier).filter(this::isThere).toList();
    }

    private List<String> members(String team) {
        return teams.list().stream()
                .filter(one -> one.id().equals(team))
                .map(Team::members)
                .flatMap(List::stream)
                .map(UserRef::id)
                .sorted()
                .toList();
    }

    private boolean isThere(String user) {
        return users.find(user).filter(User::active).filter(one -> !one.away()).isPresent();
    }
}
