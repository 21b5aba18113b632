package io.casework.sales;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Leads;
import io.casework.engine.ClusterLock;
import io.casework.sales.DuplicateCheck.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds leads that we know already. Of leads that share a key one is looked at after the other, on all nodes, and each is
 * compared with those that were looked at before; so of two that come at once one is new and the other its duplicate.
 */
@Service
@Transactional
public class Duplicates {

    static final String LOCK = "sales-duplicates-";

    /** As many as there are rows. */
    static final int LOCKS = 32;

    private static final int MOST_PER_KEY = 50;
    private static final int MOST_CANDIDATES = 5;

    private final Cases cases;
    private final Leads leads;
    private final LeadKeyMapper keys;
    private final ClusterLock lock;
    private final SalesSettings settings;

    Duplicates(Cases cases, Leads leads, LeadKeyMapper keys, ClusterLock lock, SalesSettings settings) {
        this.cases = cases;
        this.leads = leads;
        this.keys = keys;
        this.lock = lock;
        this.settings = settings;
    }

    /** Compares a lead with the active ones, and remembers it for those to come. */
    public DuplicateCheck check(String number) {
        LeadIdentity identity = identity(number);
        var check = new AtomicReference<DuplicateCheck>();
        lock.holdingAll(locks(identity), () -> {
            check.set(judged(candidates(identity)));
            remember(identity);
        });
        return Objects.requireNonNull(check.get());
    }

    /** Leads that share a key share a lock; most others don't. */
    private static SortedSet<String> locks(LeadIdentity identity) {
        return identity.keys().stream()
                .map(key -> LOCK + Math.floorMod(key.hashCode(), LOCKS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The active leads that may be the same, the likeliest first. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String number) {
        return candidates(identity(number));
    }

    /** From now on a lead that was looked at is found by what is known of it now. */
    void refresh(String number) {
        if (keys.deleteKeys(number) > 0) {
            remember(identity(number));
        }
    }

    /** An ended lead is no longer found. */
    void forget(String number) {
        keys.deleteKeys(number);
        keys.deleteIdentity(number);
    }

    private void remember(LeadIdentity identity) {
        forget(identity.number());
        keys.insertIdentity(identity);
        identity.keys().forEach(key -> keys.insertKey(identity.number(), key));
    }

    private List<Candidate> candidates(LeadIdentity identity) {
        return known(identity)
                .map(other -> new Candidate(other.number(), Likeness.of(identity, other)))
                .filter(candidate -> candidate.likeness() >= settings.alike())
                .sorted(Comparator.comparingDouble(Candidate::likeness)
                        .reversed()
                        .thenComparing(Candidate::number))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** Active leads that share a key. */
    private Stream<LeadIdentity> known(LeadIdentity identity) {
        return identity.keys().stream()
                .flatMap(key -> keys.listKnown(key, identity.number(), MOST_PER_KEY).stream())
                .distinct()
                .flatMap(this::identity);
    }

    /** Of a lead that was looked at before identities were kept only the number is known. */
    private Stream<LeadIdentity> identity(KnownLead known) {
        if (known.mailbox() != null) {
            return Stream.of(known.identity(known.mailbox()));
        }
        return cases.find(known.number()).status().isEnded() ? Stream.empty() : Stream.of(identity(known.number()));
    }

    private DuplicateCheck judged(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return new DuplicateCheck(Verdict.NEW, candidates);
        }
        boolean sure = candidates.get(0).likeness() >= settings.same();
        return new DuplicateCheck(sure ? Verdict.SAME : Verdict.UNSURE, candidates);
    }

    private LeadIdentity identity(String number) {
        CaseFile file = cases.find(number);
        return LeadIdentity.of(file, leads.find(number), settings.country());
    }
}
