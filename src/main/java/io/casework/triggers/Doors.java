package io.casework.triggers;

import io.casework.identity.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The doors that are open, as they were two seconds ago at the latest: events come by the thousand, and sources change
 * once a month. A change on this node shows at once.
 */
@Component
class Doors {

    private static final Logger log = LoggerFactory.getLogger(Doors.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 1_000;

    private final TriggerSourceMapper mapper;
    private final Vault vault;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Seen seen;

    Doors(TriggerSourceMapper mapper, Vault vault, Clock clock) {
        this.mapper = mapper;
        this.vault = vault;
        this.clock = clock;
    }

    /** With the time by the machine's own clock, which nothing puts back. */
    private record Seen(List<Door> open, long atNanos) {}

    static String place(String id) {
        return "trigger-source:" + id;
    }

    Optional<Door> find(TriggerKind kind, String name) {
        return ofKind(kind).filter(door -> door.source().name().equals(name)).findFirst();
    }

    /** The one that this key opens. All are tried, however many of them it opens. */
    Optional<Door> findByKey(TriggerKind kind, String key) {
        return ofKind(kind).filter(door -> door.opensWith(key)).toList().stream()
                .findFirst();
    }

    /** What the current transaction changes shows when it is committed. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                seen = null;
            }
        });
    }

    private Stream<Door> ofKind(TriggerKind kind) {
        return open().stream().filter(door -> door.source().kind() == kind);
    }

    private List<Door> open() {
        Seen known = seen;
        if (known == null) {
            return loaded().open();
        }
        boolean isFresh = System.nanoTime() - known.atNanos() < FRESH_NANOS;
        if (isFresh || !loading.tryLock()) {
            return known.open();
        }
        try {
            return loaded().open();
        } finally {
            loading.unlock();
        }
    }

    private Seen loaded() {
        Seen now = new Seen(load(), System.nanoTime());
        seen = now;
        return now;
    }

    private List<Door> load() {
        Map<String, TriggerSource> sources =
                mapper.listSources(MOST).stream().collect(Collectors.toMap(TriggerSource::id, Function.identity()));
        List<Door> open = new ArrayList<>();
        for (TriggerSourceMapper.Keys keys : mapper.listKeys()) {
            Optional.ofNullable(sources.get(keys.id()))
                    .filter(TriggerSource::active)
                    .flatMap(source -> door(source, keys))
                    .ifPresent(open::add);
        }
        return List.copyOf(open);
    }

    private Optional<Door> door(TriggerSource source, TriggerSourceMapper.Keys keys) {
        try {
            String place = place(source.id());
            List<String> secrets = new ArrayList<>(List.of(vault.open(keys.secret(), place)));
            String old = keys.oldSecret();
            if (old != null
                    && source.oldSecretUntil() != null
                    && clock.instant().isBefore(source.oldSecretUntil())) {
                secrets.add(vault.open(old, place));
            }
            return Optional.of(new Door(source, secrets));
        } catch (RuntimeException e) {
            log.error("The source {} stays outside: its secret cannot be read", source.name());
            return Optional.empty();
        }
    }
}
