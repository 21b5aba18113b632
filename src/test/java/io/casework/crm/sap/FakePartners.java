package io.casework.crm.sap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The business partners in {@link FakeS4}, with what belongs to them, as its sets hold them. */
final class FakePartners {

    private static final String SETS_OF_CHILDREN = "to_";

    private static final Map<String, String> CHILDREN = Map.of(
            "to_BusinessPartnerRole", BusinessPartners.ROLES,
            "to_BusinessPartnerAddress", BusinessPartners.ADDRESSES,
            "to_EmailAddress", BusinessPartners.EMAILS,
            "to_PhoneNumber", BusinessPartners.PHONES);

    private final Map<String, List<ObjectNode>> sets = new LinkedHashMap<>();
    private final Map<String, Set<String>> properties = new LinkedHashMap<>();
    private int numbers = 1_000_000;
    private int addresses = 22_800;

    FakePartners() {
        declare(
                BusinessPartners.PARTNERS,
                "BusinessPartner Customer PersonNumber BusinessPartnerCategory BusinessPartnerGrouping FirstName LastName "
                        + "OrganizationBPName1 OrganizationBPName2 BusinessPartnerIDByExtSystem BusinessPartnerIsBlocked "
                        + "IsMarkedForArchiving CreationDate CreationTime LastChangeDate LastChangeTime");
        declare(BusinessPartners.ADDRESSES, "BusinessPartner AddressID Person Country");
        declare(
                BusinessPartners.EMAILS,
                "AddressID Person OrdinalNumber EmailAddress SearchEmailAddress IsDefaultEmailAddress");
        declare(
                BusinessPartners.PHONES,
                "AddressID Person OrdinalNumber PhoneNumber IsDefaultPhoneNumber DestinationLocationCountry");
        declare(BusinessPartners.ROLES, "BusinessPartner BusinessPartnerRole");
        declare(BusinessPartners.CUSTOMERS, "Customer CustomerClassification");
    }

    private void declare(String set, String names) {
        sets.put(set, new ArrayList<>());
        properties.put(set, new TreeSet<>(List.of(names.split(" "))));
    }

    void dropProperty(String set, String name) {
        all(properties, set).remove(name);
    }

    List<ObjectNode> all(String set) {
        return List.copyOf(all(sets, set));
    }

    Map<String, Integer> sizes() {
        return sets.keySet().stream().collect(Collectors.toMap(set -> set, set -> all(set).size()));
    }

    String keyOf(String set) {
        return set.equals(BusinessPartners.CUSTOMERS) ? "Customer" : "BusinessPartner";
    }

    boolean isCreatable(String set) {
        return !set.equals(BusinessPartners.CUSTOMERS);
    }

    @Nullable
    String unknownProperty(String set, ObjectNode fields) {
        for (Map.Entry<String, JsonNode> each : fields.properties()) {
            if (!each.getKey().startsWith(SETS_OF_CHILDREN)
                    && !all(properties, set).contains(each.getKey())) {
                return each.getKey();
            }
        }
        return null;
    }

    boolean unknownIn(String set, String filter) {
        return Arrays.stream(filter.split(" or "))
                .anyMatch(part -> !all(properties, set).contains(part.split(" ")[0]));
    }

    /** A record as the system keeps it, whatever may be created there. */
    ObjectNode add(String set, Map<String, String> values) {
        ObjectNode record = FakeSap.JSON.createObjectNode();
        all(properties, set).forEach(name -> record.put(name, ""));
        values.forEach(record::put);
        record.putObject("__metadata").put("type", "API_BUSINESS_PARTNER." + set + "Type");
        all(sets, set).add(record);
        touch(record);
        return record;
    }

    /** Somebody whom the customer's address belongs to. */
    String addReachable(String lastName, String email) {
        ObjectNode fields = FakeSap.JSON.createObjectNode().put("LastName", lastName);
        ObjectNode address = fields.putArray("to_BusinessPartnerAddress").addObject();
        address.putArray("to_EmailAddress")
                .addObject()
                .put("EmailAddress", email)
                .put("IsDefaultEmailAddress", true);
        return create(BusinessPartners.PARTNERS, fields).path("BusinessPartner").asString();
    }

    ObjectNode create(String set, ObjectNode fields) {
        return create(set, fields, Map.of());
    }

    private ObjectNode create(String set, ObjectNode fields, Map<String, String> parent) {
        Map<String, String> values = new LinkedHashMap<>(parent);
        values.keySet().retainAll(all(properties, set));
        if (set.equals(BusinessPartners.PARTNERS)) {
            values.put("BusinessPartner", String.valueOf(++numbers));
        }
        if (set.equals(BusinessPartners.ADDRESSES)) {
            values.put("AddressID", String.valueOf(++addresses));
        }
        if (all(properties, set).contains("OrdinalNumber")) {
            values.put("OrdinalNumber", String.valueOf(all(sets, set).size() + 1));
        }
        ObjectNode record = add(set, values);
        write(record, fields);
        Map<String, String> known = new LinkedHashMap<>(parent);
        known.putAll(values);
        CHILDREN.forEach(
                (name, childSet) -> fields.path(name).forEach(child -> create(childSet, (ObjectNode) child, known)));
        return record;
    }

    @Nullable
    ObjectNode find(String set, Map<String, String> key) {
        return all(sets, set).stream()
                .filter(record -> key.entrySet().stream()
                        .allMatch(
                                part -> record.path(part.getKey()).asString("").equals(part.getValue())))
                .findFirst()
                .orElse(null);
    }

    ObjectNode expanded(String set, ObjectNode record, HttpUrl url) {
        if (!set.equals(BusinessPartners.ADDRESSES) || url.queryParameter("$expand") == null) {
            return record;
        }
        ObjectNode copy = record.deepCopy();
        ArrayNode mails = copy.putObject("to_EmailAddress").putArray("results");
        all(sets, BusinessPartners.EMAILS).stream()
                .filter(mail -> mail.path("AddressID").equals(record.path("AddressID")))
                .forEach(mails::add);
        return copy;
    }

    static void write(ObjectNode record, ObjectNode fields) {
        fields.properties().stream()
                .filter(each -> !each.getKey().startsWith(SETS_OF_CHILDREN))
                .forEach(each -> record.set(each.getKey(), each.getValue()));
        if (record.has("SearchEmailAddress")) {
            String email = record.path("EmailAddress").asString().toUpperCase(Locale.ROOT);
            record.put("SearchEmailAddress", email.substring(0, Math.min(email.length(), 20)));
        }
        touch(record);
    }

    /** Somebody changes something else about a record. */
    static void touch(ObjectNode record) {
        ObjectNode metadata = (ObjectNode) record.path("__metadata");
        String before = metadata.path("etag").asString("W/\"0\"");
        int version = Integer.parseInt(before.replaceAll("\\D", ""));
        metadata.put("etag", "W/\"" + (version + 1) + "\"");
    }

    static String etag(ObjectNode record) {
        return record.path("__metadata").path("etag").asString();
    }

    String metadata() {
        StringBuilder xml = new StringBuilder(
                "<edmx:Edmx xmlns:edmx=\"http://schemas.microsoft.com/ado/2007/06/edmx\" "
                        + "xmlns:sap=\"http://www.sap.com/Protocols/SAPData\"><Schema xmlns=\"http://schemas.microsoft.com/ado/2008/09/edm\">");
        properties.forEach((set, names) -> {
            xml.append("<EntityType Name=\"").append(set).append("Type\">");
            names.forEach(name -> xml.append("<Property Name=\"").append(name).append("\" sap:creatable=\"true\"/>"));
            xml.append("</EntityType>");
        });
        properties
                .keySet()
                .forEach(set -> xml.append("<EntitySet Name=\"" + set + "\" EntityType=\"X." + set + "Type\"/>"));
        return xml.append("</Schema></edmx:Edmx>").toString();
    }

    private static <T> T all(Map<String, T> map, String set) {
        T found = map.get(set);
        if (found == null) {
            throw new AssertionError("There is no set " + set);
        }
        return found;
    }
}
