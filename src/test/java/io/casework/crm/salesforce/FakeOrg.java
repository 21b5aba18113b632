package io.casework.crm.salesforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of a fake org, with the rules that matter to us: fields of their objects, required fields, lengths, unique
 * external ids, duplicate rules, deleted records. It knows no triggers, no rights of single users, no picklists that refuse,
 * and no relations between records.
 */
public final class FakeOrg {

    /** Marks what somebody in the org has changed. */
    public static final String BY_HAND = "byHand";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> PREFIXES = Map.of(
            "Case",
            "500",
            "Lead",
            "00Q",
            "Contact",
            "003",
            "Account",
            "001",
            "LeadStatus",
            "01J",
            "Opportunity",
            "006");

    /** A field, and how long a text it takes. */
    public record FakeField(String name, String type, int length, boolean required, List<String> values) {}

    /** Refuses a record that is like another one, unless the caller insists. */
    record DuplicateRule(String object, BiPredicate<ObjectNode, ObjectNode> alike) {}

    private static final Written LOCKED =
            new Written(null, false, error("UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access"));

    private static final Written STRANGE =
            new Written(null, false, error("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id"));

    private final Map<String, Map<String, FakeField>> objects = new LinkedHashMap<>();
    private final Map<String, ObjectNode> records = new LinkedHashMap<>();
    private final List<String> deleted = new ArrayList<>();
    private final List<DuplicateRule> duplicateRules = new ArrayList<>();
    private final Map<String, List<ObjectNode>> written = new LinkedHashMap<>();
    private final Map<String, List<String>> byExternalId = new HashMap<>();
    private BooleanSupplier locked = () -> false;
    private int lastId;

    FakeOrg() {
        define(
                "Case",
                "Subject:255 Status Priority Origin ContactId:18 SuppliedName:80 SuppliedEmail:80 SuppliedPhone:40");
        define(
                "Lead",
                "FirstName:40 *LastName:80 *Company:255 Email:80 Phone:40 Title:128 Website:255 Status LeadSource Rating");
        define("Contact", "FirstName:40 *LastName:80 Email:80 AccountId:18");
        define("Account", "*Name:255 Rating");
        define("LeadStatus", "MasterLabel:255");
        define("Opportunity", "*Name:120 *StageName *CloseDate Amount AccountId:18");
        picklist("Case", "Status", "New", "Working", "Escalated", "Closed");
        picklist("Case", "Priority", "High", "Medium", "Low");
        picklist("Case", "Origin", "Phone", "Email", "Web");
        picklist(
                "Lead",
                "Status",
                "Open - Not Contacted",
                "Working - Contacted",
                "Closed - Converted",
                "Closed - Not Converted");
        picklist("Lead", "Rating", "Hot", "Warm", "Cold");
        picklist("Lead", "LeadSource", "Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Other");
        field("Lead", new FakeField("IsConverted", "boolean", 0, false, List.of()));
        for (String written : List.of("Case", "Lead")) {
            field(written, new FakeField(Needs.EXTERNAL_ID, "externalId", 36, false, List.of()));
        }
        add("LeadStatus", Map.of("MasterLabel", "Closed - Converted"));
    }

    /** Whether a row is locked by somebody else when it is to be written through an external id. */
    public void lockRows(BooleanSupplier each) {
        locked = each;
    }

    /** What was written to a record, in order: through its external id, or by hand. */
    public List<ObjectNode> written(String externalId) {
        return List.copyOf(history(externalId));
    }

    private List<ObjectNode> history(String externalId) {
        return written.computeIfAbsent(externalId, id -> new ArrayList<>());
    }

    /** Somebody in the org changes a record. */
    public void edit(String object, String externalId, String field, @Nullable String value) {
        edit(object, externalId, field, value, Instant.now());
    }

    public void edit(String object, String externalId, String field, @Nullable String value, Instant at) {
        ObjectNode record = by(object, Needs.EXTERNAL_ID, externalId).get(0);
        record.put(field, value).put("SystemModstamp", ApiTime.write(at));
        history(externalId).add(JSON.createObjectNode().put(field, value).put(BY_HAND, true));
    }

    /** The one record of this number. */
    public ObjectNode only(String object, String externalId) {
        List<ObjectNode> found = by(object, Needs.EXTERNAL_ID, externalId);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " records of " + externalId);
        }
        return found.get(0);
    }

    public void field(String object, FakeField field) {
        fieldsOf(object).put(field.name(), field);
    }

    public void dropField(String object, String field) {
        fieldsOf(object).remove(field);
    }

    public void duplicateRule(String object, String field) {
        duplicateRules.add(new DuplicateRule(
                object, (one, other) -> one.has(field) && one.get(field).equals(other.get(field))));
    }

    private Map<String, FakeField> fieldsOf(String object) {
        return Objects.requireNonNull(objects.get(object));
    }

    boolean knows(String object) {
        return objects.containsKey(object);
    }

    public List<ObjectNode> all(String object) {
        return records.values().stream()
                .filter(record -> typeOf(record).equals(object))
                .toList();
    }

    /** An object that we may not see, as if there were none. */
    public void hide(String object) {
        objects.remove(object);
    }

    Optional<ObjectNode> record(String id) {
        return Optional.ofNullable(records.get(id));
    }

    public List<ObjectNode> by(String object, String field, String value) {
        if (field.equals(Needs.EXTERNAL_ID)) {
            return byExternalId.getOrDefault(key(object, value), List.of()).stream()
                    .map(records::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
        return all(object).stream()
                .filter(record -> record.path(field).asString("").equalsIgnoreCase(value))
                .toList();
    }

    /** Adds one without asking any rule, as somebody in the org does. */
    public String add(String object, Map<String, ?> fields) {
        return put(object, JSON.valueToTree(fields));
    }

    record Written(@Nullable String id, boolean created, @Nullable ObjectNode error) {}

    Written create(String object, ObjectNode fields, boolean insists) {
        ObjectNode error = fault(object, fields, null, insists);
        return error == null ? new Written(put(object, fields), true, null) : new Written(null, false, error);
    }

    /** As {@link #update}, unless the row is locked; collections know ids in both forms and have another word for strange ones. */
    Written updateOfMany(String anyId, ObjectNode fields) {
        String id = RecordIds.full(anyId);
        if (locked.getAsBoolean()) {
            return LOCKED;
        }
        return records.containsKey(id) || deleted.contains(id) ? update(id, fields) : STRANGE;
    }

    Written update(String id, ObjectNode fields) {
        ObjectNode record = records.get(id);
        if (record == null) {
            return new Written(null, false, error(deleted.contains(id) ? "ENTITY_IS_DELETED" : "NOT_FOUND", "gone"));
        }
        if (record.path("IsConverted").asBoolean(false)) {
            return new Written(null, false, error("CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead"));
        }
        ObjectNode error = fault(typeOf(record), fields, id, true);
        if (error == null && fields.has(Needs.EXTERNAL_ID)) {
            error = renumber(record, fields.get(Needs.EXTERNAL_ID).asString(""));
        }
        if (error == null) {
            record.setAll(fields);
            record.put("SystemModstamp", ApiTime.write(Instant.now()));
        }
        return new Written(id, false, error);
    }

    private @Nullable ObjectNode renumber(ObjectNode record, String number) {
        String object = typeOf(record);
        String id = record.get("Id").asString();
        List<ObjectNode> others = by(object, Needs.EXTERNAL_ID, number);
        if (others.stream().anyMatch(other -> !other.get("Id").asString().equals(id))) {
            return error("DUPLICATE_VALUE", "duplicate value found: " + Needs.EXTERNAL_ID);
        }
        byExternalId.values().forEach(ids -> ids.remove(id));
        byExternalId
                .computeIfAbsent(key(object, number), key -> new ArrayList<>())
                .add(id);
        return null;
    }

    Written upsert(String object, String externalField, String value, ObjectNode fields, boolean insists) {
        if (locked.getAsBoolean()) {
            return LOCKED;
        }
        List<ObjectNode> found = by(object, externalField, value);
        ObjectNode withId = fields.deepCopy();
        withId.put(externalField, value);
        Written done = found.isEmpty()
                ? create(object, withId, insists)
                : update(found.get(0).get("Id").asString(), fields);
        if (done.error() == null) {
            history(value).add(fields.deepCopy());
        }
        return done;
    }

    public boolean delete(String id) {
        deleted.add(id);
        return records.remove(id) != null;
    }

    ObjectNode describe(String object) {
        ObjectNode description = JSON.createObjectNode().put("name", object);
        description.put("queryable", true).put("createable", true).put("updateable", true);
        ArrayNode fields = description.putArray("fields");
        fieldsOf(object).values().forEach(field -> describe(fields.addObject(), field));
        return description;
    }

    private static void describe(ObjectNode json, FakeField field) {
        boolean externalId = field.type().equals("externalId");
        boolean writable = !field.name().equals("IsConverted");
        json.put("name", field.name())
                .put("type", externalId ? "string" : field.type())
                .put("length", field.length());
        json.put("createable", writable).put("updateable", writable).put("nillable", !field.required());
        json.put("defaultedOnCreate", field.type().equals("boolean"));
        json.put("externalId", externalId).put("unique", externalId);
        ArrayNode values = json.putArray("picklistValues");
        field.values().forEach(value -> values.addObject().put("active", true).put("value", value));
    }

    private @Nullable ObjectNode fault(String object, ObjectNode fields, @Nullable String id, boolean insists) {
        for (Map.Entry<String, JsonNode> entry : fields.properties()) {
            FakeField field = fieldsOf(object).get(entry.getKey());
            if (field == null) {
                return error("INVALID_FIELD", "No such column '" + entry.getKey() + "' on sobject of type " + object);
            }
            if (field.length() > 0 && entry.getValue().asString("").length() > field.length()) {
                return error(
                        "STRING_TOO_LONG", field.name() + ": data value too large: " + entry.getValue(), field.name());
            }
        }
        List<String> missing = id != null ? List.of() : missing(object, fields);
        if (!missing.isEmpty()) {
            return error(
                    "REQUIRED_FIELD_MISSING",
                    "Required fields are missing: " + missing,
                    missing.toArray(String[]::new));
        }
        return insists ? null : duplicate(object, fields);
    }

    private List<String> missing(String object, ObjectNode fields) {
        return fieldsOf(object).values().stream()
                .filter(field -> field.required()
                        && fields.path(field.name()).asString("").isEmpty())
                .map(FakeField::name)
                .toList();
    }

    private @Nullable ObjectNode duplicate(String object, ObjectNode fields) {
        return duplicateRules.stream()
                .filter(rule -> rule.object().equals(object))
                .flatMap(rule ->
                        all(object).stream().filter(other -> rule.alike().test(fields, other)))
                .findFirst()
                .map(other -> duplicate(object, other.get("Id").asString()))
                .orElse(null);
    }

    private static ObjectNode duplicate(String object, String id) {
        ObjectNode error = JSON.createObjectNode();
        ObjectNode result = error.putObject("duplicateResut").put("allowSave", false);
        ObjectNode match = result.putArray("matchResults").addObject().put("entityType", object);
        match.putArray("matchRecords").addObject().putObject("record").put("Id", id);
        return error.put("errorCode", "DUPLICATES_DETECTED").put("message", "Use one of these records?");
    }

    static ObjectNode error(String code, String message, String... fields) {
        ObjectNode error = JSON.createObjectNode().put("message", message).put("errorCode", code);
        ArrayNode names = error.putArray("fields");
        List.of(fields).forEach(names::add);
        return error;
    }

    private String put(String object, ObjectNode fields) {
        String id = RecordIds.full(PREFIXES.get(object) + "Fk00000" + String.format("%05d", ++lastId));
        ObjectNode record = JSON.createObjectNode();
        record.putObject("attributes").put("type", object);
        record.put("Id", id).put("SystemModstamp", ApiTime.write(Instant.now()));
        record.setAll(fields);
        records.put(id, record);
        String externalId = fields.path(Needs.EXTERNAL_ID).asString("");
        byExternalId
                .computeIfAbsent(key(object, externalId), key -> new ArrayList<>())
                .add(id);
        return id;
    }

    private static String key(String object, String externalId) {
        return object + ' ' + externalId.toLowerCase(Locale.ROOT);
    }

    private void define(String object, String fields) {
        objects.put(object, new LinkedHashMap<>());
        for (String field : fields.split(" ", -1)) {
            String[] parts = field.replace("*", "").split(":", -1);
            int length = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
            field(object, new FakeField(parts[0], "string", length, field.startsWith("*"), List.of()));
        }
    }

    private void picklist(String object, String name, String... values) {
        field(object, new FakeField(name, "picklist", 255, false, List.of(values)));
    }

    private static String typeOf(ObjectNode record) {
        return record.at("/attributes/type").asString();
    }
}
