package io.casework.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this node heard of late, so that turning pages costs no calls of the CRM's quota. */
@Component
class ProfileMemory {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 500;

    private final Clock clock;
    private final Map<String, Heard> heard = new LinkedHashMap<>();

    ProfileMemory(Clock clock) {
        this.clock = clock;
    }

    record Heard(CrmProfile profile, Instant at) {}

    synchronized Optional<Heard> of(String caseNumber) {
        return Optional.ofNullable(heard.get(caseNumber))
                .filter(known -> known.at().plus(FRESH).isAfter(clock.instant()));
    }

    synchronized Heard keep(String caseNumber, CrmProfile profile) {
        Heard known = new Heard(profile, clock.instant());
        heard.values().removeIf(other -> !other.at().plus(FRESH).isAfter(known.at()));
        heard.remove(caseNumber);
        heard.put(caseNumber, known);
        if (heard.size() > MOST) {
            heard.remove(heard.keySet().iterator().next());
        }
        return known;
    }

    synchronized void forget(String caseNumber) {
        heard.remove(caseNumber);
    }
}
