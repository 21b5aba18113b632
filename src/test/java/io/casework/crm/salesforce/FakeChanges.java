package io.casework.crm.salesforce;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The part of a fake org that finds records by when they changed. */
final class FakeChanges {

    private static final Pattern QUERY = Pattern.compile(".* WHERE (?:SystemModstamp >= (\\S+)"
            + "|\\(SystemModstamp > (\\S+) OR \\(SystemModstamp = \\S+ AND Id > '(\\w{18})'\\)\\))"
            + " AND SystemModstamp <= (\\S+) ORDER BY SystemModstamp, Id LIMIT (\\d+)");

    private FakeChanges() {}

    /** Null when it asks for something else. */
    static @Nullable List<ObjectNode> found(String soql, List<ObjectNode> all) {
        Matcher query = QUERY.matcher(soql);
        if (!query.matches()) {
            return null;
        }
        Instant until = instant(query.group(4));
        return all.stream()
                .filter(record -> !at(record).isAfter(until))
                .filter(record -> query.group(1) == null
                        ? isBehind(record, instant(query.group(2)), query.group(3))
                        : !at(record).isBefore(instant(query.group(1))))
                .sorted(Comparator.comparing(FakeChanges::at).thenComparing(FakeChanges::id))
                .limit(Integer.parseInt(query.group(5)))
                .toList();
    }

    private static boolean isBehind(ObjectNode record, Instant at, String id) {
        return at(record).isAfter(at) || (at(record).equals(at) && id(record).compareTo(id) > 0);
    }

    private static Instant at(ObjectNode record) {
        return ApiTime.read(record.get("SystemModstamp").asString());
    }

    private static String id(ObjectNode record) {
        return record.get("Id").asString();
    }

    private static Instant instant(String literal) {
        return OffsetDateTime.parse(literal).toInstant();
    }
}
