package io.casework.crm.salesforce;

import io.casework.cases.CaseEdit;
import io.casework.crm.CrmFields;
import io.casework.crm.CrmOriginal;
import io.casework.crm.CrmRecord;
import io.casework.crm.FieldSync;
import io.casework.crm.Outgoing;
import io.casework.crm.SyncedField;
import io.casework.crm.WriteResult;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cases and leads of an org, by the hundred. Their records are found by the numbers of our cases. */
final class SalesforceSync implements FieldSync {

    private static final String CHANGED_AT = "SystemModstamp";
    private static final int MOST_CONTACTS = 2_000;

    private final SalesforceClient client;
    private final int most;
    private final FieldMap map;

    SalesforceSync(SalesforceClient client, int most, FieldMap map) {
        this.client = client;
        this.most = most;
        this.map = map;
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public List<SyncedField> fields() {
        return UsualRules.ALL.stream()
                .flatMap(usual -> map.target(usual.object(), usual.field()).stream()
                        .map(field -> new SyncedField(usual.object(), field, usual.usualRule())))
                .toList();
    }

    @Override
    public List<CrmFields> fieldsOf(List<Outgoing> cases) {
        return SalesforceCrm.asked(() -> {
            boolean areLeads = cases.get(0).lead() != null;
            String object = areLeads ? "Lead" : "Case";
            ObjectDescription description = client.describe(object)
                    .orElseThrow(() -> Fault.of(FaultKind.NOT_SET_UP, "We may not see the object " + object));
            Map<String, String> contacts = areLeads ? Map.of() : contacts(cases);
            return cases.stream()
                    .map(each -> fields(each, object, description, contacts))
                    .toList();
        });
    }

    @Override
    public Map<String, CrmRecord> read(List<CrmFields> records) {
        return SalesforceCrm.asked(() -> {
            Set<String> names = new TreeSet<>();
            records.forEach(record -> names.addAll(record.values().keySet()));
            Map<String, CrmRecord> found = new HashMap<>();
            client.query(soql(records, names), records.size())
                    .forEach(json -> found.put(json.path(Needs.EXTERNAL_ID).asString(""), record(json, names)));
            return found;
        });
    }

    @Override
    public Map<String, WriteResult> adopt(List<CrmOriginal> originals) {
        return SalesforceCrm.asked(() -> new Adoption(client).adopt(originals));
    }

    @Override
    public List<WriteResult> write(List<CrmFields> records) {
        List<Map<String, @Nullable Object>> bodies = new ArrayList<>();
        records.forEach(record -> {
            Map<String, @Nullable Object> body = new LinkedHashMap<>(record.values());
            body.put(Needs.EXTERNAL_ID, record.caseNumber());
            bodies.add(body);
        });
        return SalesforceCrm.asked(() -> client.upsertAll(records.get(0).object(), Needs.EXTERNAL_ID, bodies)).stream()
                .map(SalesforceSync::result)
                .toList();
    }

    @Override
    public Optional<CaseEdit> taken(String object, String field, String value) {
        if (!object.equals("Case")) {
            return Optional.empty();
        }
        return switch (map.usual(object, field).orElse("")) {
            case "Subject" -> Optional.of(new CaseEdit(value, null, null, null));
            case "Priority" -> CaseFields.priorityOf(value).map(known -> new CaseEdit(null, null, null, known));
            default -> Optional.empty();
        };
    }

    private CrmFields fields(
            Outgoing outgoing, String object, ObjectDescription description, Map<String, String> contacts) {
        String address = outgoing.file().customer().email().toLowerCase(Locale.ROOT);
        Map<String, @Nullable Object> all = outgoing.lead() == null
                ? CaseFields.of(outgoing.file(), contacts.get(address))
                : LeadFields.of(outgoing.file(), outgoing.lead());
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        Fitting.fit(map.applied(object, all), description)
                .forEach((name, value) -> texts.put(name, value == null ? null : value.toString()));
        return new CrmFields(outgoing.file().number(), object, texts);
    }

    /** Ids by address; an address that several have is nobody's. */
    private Map<String, String> contacts(List<Outgoing> cases) {
        String addresses = cases.stream()
                .map(each -> each.file().customer().email())
                .distinct()
                .map(Soql::text)
                .collect(Collectors.joining(", "));
        Map<String, List<String>> found =
                client.query("SELECT Id, Email FROM Contact WHERE Email IN (" + addresses + ")", MOST_CONTACTS).stream()
                        .collect(Collectors.groupingBy(
                                json -> json.path("Email").asString("").toLowerCase(Locale.ROOT),
                                Collectors.mapping(json -> json.path("Id").asString(""), Collectors.toList())));
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }

    private static String soql(List<CrmFields> records, Set<String> names) {
        String fields = names.stream().map(Soql::name).collect(Collectors.joining(", "));
        String numbers =
                records.stream().map(CrmFields::caseNumber).map(Soql::text).collect(Collectors.joining(", "));
        return "SELECT Id, " + Needs.EXTERNAL_ID + ", " + CHANGED_AT + (fields.isEmpty() ? "" : ", " + fields)
                + " FROM " + Soql.name(records.get(0).object()) + " WHERE " + Needs.EXTERNAL_ID + " IN (" + numbers
                + ")";
    }

    private static CrmRecord record(JsonNode json, Set<String> names) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(
                name, json.path(name).isNull() ? null : json.path(name).asString(null)));
        return new CrmRecord(
                RecordIds.full(json.path("Id").asString("")),
                ApiTime.read(json.path(CHANGED_AT).asString("")),
                values);
    }

    static WriteResult result(RecordResult result) {
        Fault fault = result.fault();
        if (fault == null) {
            return new WriteResult.Written(String.valueOf(result.id()));
        }
        if (SalesforceCrm.isConverted(fault)) {
            return new WriteResult.LeftAlone();
        }
        RuntimeException said = StepFaults.of(fault);
        return said instanceof StepRefused refused
                ? new WriteResult.Refused(refused.code(), String.valueOf(refused.getMessage()))
                : new WriteResult.Busy(String.valueOf(said.getMessage()), ((StepUnavailable) said).retryAfter());
    }
}
