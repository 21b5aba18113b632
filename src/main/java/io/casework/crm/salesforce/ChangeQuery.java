package io.casework.crm.salesforce;

import io.casework.crm.CrmChanges.Position;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The question what changed. It goes on behind a record, not at a cursor, which an org may forget. */
final class ChangeQuery {

    static final String CHANGED = "SystemModstamp";
    static final String CHANGED_BY = "LastModifiedById";

    private static final List<String> ALWAYS = List.of("Id", "CreatedDate", CHANGED_BY, CHANGED);

    /** What flows and people make something of; an object has them by dozens that nobody fills in. */
    private static final Map<String, List<String>> STANDARD = Map.of(
            "Case",
            List.of(
                    "CaseNumber",
                    "Subject",
                    "Description",
                    "Status",
                    "Priority",
                    "Origin",
                    "Type",
                    "Reason",
                    "SuppliedName",
                    "SuppliedEmail",
                    "SuppliedPhone",
                    "SuppliedCompany",
                    "ContactEmail",
                    "ContactPhone",
                    "IsClosed",
                    "ParentId",
                    "ContactId",
                    "AccountId",
                    "OwnerId"),
            "Lead",
            List.of(
                    "FirstName",
                    "LastName",
                    "Company",
                    "Email",
                    "Phone",
                    "MobilePhone",
                    "Title",
                    "Website",
                    "Industry",
                    "CountryCode",
                    "NumberOfEmployees",
                    "Description",
                    "Status",
                    "LeadSource",
                    "Rating",
                    "HasOptedOutOfEmail",
                    "DoNotCall",
                    "IsConverted",
                    "OwnerId"));

    /** Types of the org's own fields that are no single value. */
    private static final List<String> NO_VALUE = List.of("address", "location", "base64", "complexvalue");

    private ChangeQuery() {}

    /** @param object what of it is not described, the org does not have or we may not see */
    static String of(ObjectDescription object, Position from, Instant until, int most) {
        return "SELECT %s FROM %s WHERE %s AND %s <= %s ORDER BY %s, Id LIMIT %d"
                .formatted(
                        fields(object),
                        Soql.name(object.name()),
                        after(from),
                        CHANGED,
                        ApiTime.literal(until),
                        CHANGED,
                        most);
    }

    private static String after(Position from) {
        String at = ApiTime.literal(from.at());
        return from.afterId() == null
                ? "%s >= %s".formatted(CHANGED, at)
                : "(%s > %s OR (%s = %s AND Id > %s))".formatted(CHANGED, at, CHANGED, at, Soql.text(from.afterId()));
    }

    private static String fields(ObjectDescription object) {
        Stream<String> standard = STANDARD.getOrDefault(object.name(), List.of()).stream()
                .filter(name -> object.field(name).isPresent());
        Stream<String> own = object.fields().values().stream()
                .filter(field -> field.name().endsWith("__c") && !NO_VALUE.contains(field.type()))
                .map(FieldDescription::name)
                .sorted();
        return Stream.of(ALWAYS.stream(), standard, own)
                .flatMap(names -> names)
                .map(Soql::name)
                .collect(Collectors.joining(", "));
    }
}
