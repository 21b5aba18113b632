package io.casework.sales;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Leads;
import io.casework.engine.ClusterLock;
import io.casework.sales.DuplicateCheck.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds leads that we know already. One lead is looked at after the other, on all nodes, and each is compared with those
 * that were looked at before; so of two that come at once one is new and the other its duplicate.
 */
@Service
@Transactional
public class Duplicates {

    static final String LOCK = "sales-duplicates";

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
        var check = new AtomicReference<DuplicateCheck>();
        lock.holding(LOCK, () -> {
            LeadIdentity identity = identity(number);
            check.set(judged(candidates(identity)));
            remember(identity);
        });
        return Objects.requireNonNull(check.get());
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
    }

    private void remember(LeadIdentity identity) {
        keys.deleteKeys(identity.number());
        identity.keys().forEach(key -> keys.insertKey(identity.number(), key));
    }

    private List<Candidate> candidates(LeadIdentity identity) {
        return identity.keys().stream()
                .flatMap(key -> keys.listNumbers(key, identity.number(), MOST_PER_KEY).stream())
                .distinct()
                .flatMap(number -> candidate(identity, number))
                .filter(candidate -> candidate.likeness() >= settings.alike())
                .sorted(Comparator.comparingDouble(Candidate::likeness)
                        .reversed()
                        .thenComparing(Candidate::number))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private Stream<Candidate> candidate(LeadIdentity identity, String number) {
        return cases.find(number).status().isEnded()
                ? Stream.empty()
                : Stream.of(new Candidate(number, Likeness.of(identity, identity(number))));
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
