package io.casework.testing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Every statement that the tests of this JVM execute, each held once against what Oracle understands. */
public final class StatementRecorder {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Map<String, String> REFUSED = new ConcurrentSkipListMap<>();
    private static final LongAdder EXECUTED = new LongAdder();

    private StatementRecorder() {}

    static void record(String sql) {
        EXECUTED.increment();
        if (SEEN.add(sql)) {
            OracleSql.complaintsAbout(sql).findFirst().ifPresent(complaint -> REFUSED.put(sql, complaint));
        }
    }

    /** Statements that Oracle would refuse, with the reason. */
    public static Map<String, String> refused() {
        return REFUSED;
    }

    public static Collection<String> seen() {
        return SEEN;
    }

    /** How many statements ran so far, for counting what an operation costs. */
    public static long executed() {
        return EXECUTED.sum();
    }
}
