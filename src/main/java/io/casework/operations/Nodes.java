package io.casework.operations;

import io.casework.engine.EngineSettings;
import io.casework.operations.NodeMapper.Row;
import io.casework.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The nodes of the cluster: each says every few seconds that it is there, and takes its leave when it stops. */
@Component
public class Nodes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Nodes.class);
    private static final Duration ALIVE = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 100;

    private final NodeMapper mapper;
    private final EngineSettings engine;
    private final TransactionTemplate transaction;
    private final String id = Ids.next();
    private volatile boolean running;

    Nodes(NodeMapper mapper, EngineSettings engine, TransactionTemplate transaction) {
        this.mapper = mapper;
        this.engine = engine;
        this.transaction = transaction;
    }

    /** Those of the last day, the longest running first. */
    public List<Node> list() {
        Instant unseen = mapper.databaseTime().minus(ALIVE);
        return mapper.listNodes(MOST).stream().map(row -> node(row, unseen)).toList();
    }

    /** The database may be away; the next beat tells again. */
    @Scheduled(fixedDelayString = "PT15S", scheduler = Heartbeat.SCHEDULER)
    void beat() {
        if (!running) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> tell());
        } catch (RuntimeException e) {
            log.warn("This node could not say that it is there: {}", e.toString());
        }
    }

    private void tell() {
        Instant now = mapper.databaseTime();
        if (mapper.updateSeen(id, now) == 0) {
            mapper.insertNode(new Row(id, name(), version(), engine.work(), now, now));
        }
        mapper.deleteUnseenSince(now.minus(KEPT));
    }

    @Override
    public void start() {
        running = true;
        beat();
    }

    @Override
    public void stop() {
        running = false;
        try {
            mapper.deleteNode(id);
        } catch (RuntimeException e) {
            log.info("This node could not take its leave: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Node node(Row row, Instant unseen) {
        return new Node(
                row.id(),
                row.name(),
                row.version(),
                row.works(),
                row.startedAt(),
                row.seenAt(),
                row.seenAt().isAfter(unseen));
    }

    private static String name() {
        String host = System.getenv("HOSTNAME");
        return host == null || host.isBlank()
                ? "node-" + ProcessHandle.current().pid()
                : host.substring(0, Math.min(host.length(), 100));
    }

    private static String version() {
        return Objects.requireNonNullElse(Nodes.class.getPackage().getImplementationVersion(), "development");
    }
}
