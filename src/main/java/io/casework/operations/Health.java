package io.casework.operations;

import io.casework.engine.OutsideService;
import io.casework.engine.OutsideService.Service;
import io.casework.engine.OutsideService.ServiceState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which systems of others do their work, from what the modules saw of them anyway. Nobody is called for it. */
@org.springframework.stereotype.Service
public class Health {

    /** Everybody asks, all the time; what they hear may be this old. */
    static final Duration KEPT = Duration.ofSeconds(10);

    private static final Comparator<ServiceState> LONGEST_KNOWN =
            Comparator.comparing(ServiceState::since, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<OutsideService> services;
    private final Clock clock;
    private volatile @Nullable Told told;

    Health(List<OutsideService> services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    private record Told(Instant at, List<HealthNotice> notices) {}

    /** All that are in use. */
    public List<ServiceState> states() {
        return services.stream().flatMap(service -> service.states().stream()).toList();
    }

    /** What is down, each service once. */
    public List<HealthNotice> notices() {
        Told last = told;
        Instant now = clock.instant();
        if (last == null || now.isBefore(last.at()) || !now.isBefore(last.at().plus(KEPT))) {
            last = new Told(now, look());
            told = last;
        }
        return last.notices();
    }

    private List<HealthNotice> look() {
        Map<Service, List<ServiceState>> down = states().stream()
                .filter(state -> !state.up())
                .collect(Collectors.groupingBy(ServiceState::service, TreeMap::new, Collectors.toList()));
        return down.entrySet().stream()
                .map(each -> new HealthNotice(each.getKey(), since(each.getValue())))
                .toList();
    }

    private static @Nullable Instant since(List<ServiceState> states) {
        return states.stream()
                .min(LONGEST_KNOWN)
                .map(ServiceState::since)
                .filter(Objects::nonNull)
                .orElse(null);
    }
}
