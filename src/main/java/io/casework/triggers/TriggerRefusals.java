package io.casework.triggers;

import io.casework.shared.Ids;
import io.casework.shared.Page;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last hundred refusals of each source, and of nobody's, for who wonders why nothing comes. They are written a moment
 * later and not by the request, so that nobody can tell from the time it takes whether a source is known.
 */
@Service
public class TriggerRefusals {

    static final int MOST = 100;

    private static final int MOST_WAITING = 1_000;
    private static final int NETWORK_BYTES_OF_IPV6 = 6;

    private final TriggerRefusalMapper mapper;
    private final TriggerSourceMapper sources;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BlockingQueue<Seen> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    TriggerRefusals(
            TriggerRefusalMapper mapper, TriggerSourceMapper sources, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Seen(Refusal refusal, String network, Instant at) {}

    /**
     * The newest first, at most a hundred.
     *
     * @param source the name of one; null for all and nobody's
     */
    public Page<TriggerRefusal> list(@Nullable String source) {
        return Page.of(mapper.listRefusals(source, MOST));
    }

    /** Remembers one, unless so many come at once that they say nothing new. */
    public void note(Refusal refusal, String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        waiting.offer(new Seen(refusal, network(address), now));
    }

    @Scheduled(fixedDelay = 2_000)
    void write() {
        List<Seen> seen = new ArrayList<>();
        waiting.drainTo(seen);
        if (!seen.isEmpty()) {
            transaction.executeWithoutResult(status -> write(seen));
        }
    }

    private void write(List<Seen> seen) {
        Set<Optional<String>> touched = seen.stream().map(this::written).collect(Collectors.toSet());
        touched.forEach(source -> mapper.deleteBeyond(source.orElse(null), MOST));
    }

    /** The id of its source. */
    private Optional<String> written(Seen seen) {
        Refusal refusal = seen.refusal();
        Optional<TriggerSource> source = Optional.ofNullable(refusal.source())
                .flatMap(sources::findSourceByName)
                .filter(known -> known.kind() == refusal.kind());
        boolean isPaused = source.filter(known -> !known.active()).isPresent();
        RefusalReason reason = isPaused ? RefusalReason.PAUSED : refusal.reason();
        Optional<String> id = source.map(TriggerSource::id);
        mapper.insertRefusal(Ids.next(), id.orElse(null), refusal.kind(), reason, seen.network(), seen.at());
        return id;
    }

    /** Without the last byte of four; the first six of sixteen. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address.replaceFirst("\\d+$", "*");
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length - 1, NETWORK_BYTES_OF_IPV6)) + ":*";
        } catch (UnknownHostException e) {
            return "*";
        }
    }
}
