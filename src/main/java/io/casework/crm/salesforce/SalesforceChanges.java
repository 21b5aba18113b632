package io.casework.crm.salesforce;

import io.casework.crm.CrmChanges.Change;
import io.casework.crm.CrmChanges.ChangesPage;
import io.casework.crm.CrmChanges.Position;
import io.casework.crm.connections.ChangeReader;
import io.casework.crm.connections.QuotaUsage;
import io.casework.engine.StepUnavailable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads records by when they last changed. What we wrote ourselves carries our external id; one of those that our user was
 * the last to change is our own change. A record without that id is never our own, whoever else uses our user.
 */
final class SalesforceChanges implements ChangeReader {

    static final List<String> OBJECTS = List.of("Case", "Lead");

    private static final double MOST_OF_QUOTA = 0.95;

    /** What was heard longer ago may have changed without us. */
    private static final Duration QUOTA_COUNTS = Duration.ofMinutes(15);

    private final Org org;
    private final Optional<QuotaUsage> usage;
    private final Clock clock;

    SalesforceChanges(Org org, Optional<QuotaUsage> usage, Clock clock) {
        this.org = org;
        this.usage = usage;
        this.clock = clock;
    }

    @Override
    public ChangesPage read(String object, Position from, Instant until, int most) {
        requireQuota();
        try {
            ObjectDescription description = org.client()
                    .describe(object)
                    .orElseThrow(() -> Fault.of(FaultKind.NOT_SET_UP, "We may not see the object " + object));
            String soql = ChangeQuery.of(description, from, until, most);
            List<JsonNode> records = new ArrayList<>();
            boolean isCut = isCut(soql, records);
            Token token = org.token();
            List<Change> changes =
                    records.stream().map(record -> change(record, token.user())).toList();
            return new ChangesPage(token.organization(), changes, isCut || records.size() >= most);
        } catch (Fault fault) {
            throw StepFaults.of(fault);
        }
    }

    private void requireQuota() {
        boolean isNearlyUsedUp = usage.filter(seen -> seen.used() >= seen.most() * MOST_OF_QUOTA)
                .filter(seen -> clock.instant().isBefore(seen.seenAt().plus(QUOTA_COUNTS)))
                .isPresent();
        if (isNearlyUsedUp) {
            throw new StepUnavailable(
                    "Salesforce's calls of a day are nearly used up; the rest is left to flows.", QUOTA_COUNTS);
        }
    }

    /** Whether it broke off after some; what came until then counts, and the next page goes on from there. */
    private boolean isCut(String soql, List<JsonNode> records) {
        try {
            org.client().queryEach(soql, records::add);
            return false;
        } catch (Fault fault) {
            if (records.isEmpty() || !fault.kind().passes()) {
                throw fault;
            }
            return true;
        }
    }

    private static Change change(JsonNode record, @Nullable String user) {
        boolean ofOurCase = record.path(Needs.EXTERNAL_ID).isString();
        return new Change(
                RecordIds.full(record.path("Id").asString("")),
                time(record, "CreatedDate"),
                time(record, ChangeQuery.CHANGED),
                ofOurCase,
                ofOurCase && isBy(user, record),
                known(record));
    }

    /** Of what we can't tell apart from our own changes, none counts: a case must not answer itself. */
    private static boolean isBy(@Nullable String user, JsonNode record) {
        String last = RecordIds.full(record.path(ChangeQuery.CHANGED_BY).asString(""));
        return user == null || last.equals(RecordIds.full(user));
    }

    private static Instant time(JsonNode record, String field) {
        try {
            return ApiTime.read(record.path(field).asString(""));
        } catch (DateTimeException e) {
            throw Fault.of(FaultKind.AWAY, "A record says no time that can be read in " + field);
        }
    }

    private static ObjectNode known(JsonNode record) {
        ObjectNode known = ((ObjectNode) record).deepCopy();
        known.remove("attributes");
        known.remove(known.propertyStream()
                .filter(member -> member.getValue().isNull())
                .map(member -> member.getKey())
                .collect(Collectors.toList()));
        return known;
    }
}
