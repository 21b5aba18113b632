package io.casework.crm.salesforce;

import static io.casework.engine.ConnectorDescription.choice;
import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Cases;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks one field up in Salesforce, for a flow to decide by. Only fields that can't hold what somebody typed are read:
 * choices, numbers, yes or no. A flow's variables are no place for names and addresses.
 */
@Component
class ReadSalesforce implements StepConnector {

    static final String ID = "crm.read-salesforce";

    private static final String CUSTOMER_EMAIL = "customer-email";
    private static final String CASE_NUMBER = "case-number";
    private static final String VALUE = "value";
    private static final Set<String> NUMBERS = Set.of("int", "double", "currency", "percent", "long");
    private static final Set<String> WORDS = Set.of("picklist");
    private static final String YES_OR_NO = "boolean";

    private final Cases cases;
    private final SalesforceOrgs orgs;

    ReadSalesforce(Cases cases, SalesforceOrgs orgs) {
        this.cases = cases;
        this.orgs = orgs;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Read from Salesforce",
                List.of(
                        field("connection", "string", "Name of the connection; none for the first active one"),
                        field("object", "string", "API name, such as Contact"),
                        field("matchField", "string", "API name of the field that is looked up, such as Email"),
                        choice("matchWith", "What it has to be", CUSTOMER_EMAIL, CASE_NUMBER, VALUE),
                        field("matchValue", "string", "The value itself, when it is to be a value"),
                        field("readField", "string", "API name of a choice, number or checkbox")),
                List.of(
                        field("found", "boolean", "Whether there is such a record"),
                        field("text", "string", "The choice; empty for other fields"),
                        field("number", "number", "The number; 0 for other fields"),
                        field("yes", "boolean", "Whether the checkbox is ticked"),
                        field("crmConnected", "boolean", "Whether an org was there to ask")),
                Set.of("crm-rejected", "crm-record-unknown"),
                2);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        Wanted wanted = wanted(call);
        return orgs.ask(call.optionalText("connection"), client -> answer(client, wanted))
                .orElseGet(() -> outputs(null, null, false));
    }

    private record Wanted(String object, String matchField, String value, String readField) {}

    private Wanted wanted(StepCall call) {
        return new Wanted(name(call, "object"), name(call, "matchField"), matched(call), name(call, "readField"));
    }

    private String matched(StepCall call) {
        return switch (call.text("matchWith")) {
            case CUSTOMER_EMAIL -> cases.find(call.caseNumber()).customer().email();
            case CASE_NUMBER -> call.caseNumber();
            case VALUE -> call.text("matchValue");
            default -> throw new StepRefused("crm-rejected", "The input matchWith is none of its choices.");
        };
    }

    static String name(StepCall call, String input) {
        try {
            return Soql.name(call.text(input));
        } catch (IllegalArgumentException e) {
            throw new StepRefused("crm-rejected", "The input " + input + " is no name of an object or a field.");
        }
    }

    private static Map<String, @Nullable Object> answer(SalesforceClient client, Wanted wanted) {
        FieldDescription field = client.describe(wanted.object())
                .flatMap(object -> object.field(wanted.readField()))
                .orElseThrow(() -> new StepRefused(
                        "crm-rejected", "We may not see " + wanted.object() + "." + wanted.readField()));
        requireHarmless(wanted, field);
        String soql = "SELECT Id, " + wanted.readField() + " FROM " + wanted.object() + " WHERE " + wanted.matchField()
                + " = " + Soql.text(wanted.value()) + " ORDER BY LastModifiedDate DESC LIMIT 1";
        JsonNode record = client.query(soql, 1).stream().findFirst().orElse(null);
        return outputs(field, record == null ? null : record.path(wanted.readField()), true);
    }

    private static void requireHarmless(Wanted wanted, FieldDescription field) {
        String type = field.type();
        if (!NUMBERS.contains(type) && !WORDS.contains(type) && !type.equals(YES_OR_NO)) {
            throw new StepRefused(
                    "crm-rejected",
                    wanted.object() + "." + wanted.readField() + " is a " + type
                            + "; a flow reads choices, numbers and checkboxes only.");
        }
    }

    private static Map<String, @Nullable Object> outputs(
            @Nullable FieldDescription field, @Nullable JsonNode value, boolean connected) {
        String type = field == null ? "" : field.type();
        Map<String, @Nullable Object> outputs = new HashMap<>();
        outputs.put("found", value != null);
        outputs.put("text", value != null && WORDS.contains(type) ? value.asString("") : "");
        outputs.put("number", value != null && NUMBERS.contains(type) ? value.asDouble(0) : 0.0);
        outputs.put("yes", value != null && type.equals(YES_OR_NO) && value.asBoolean(false));
        outputs.put("crmConnected", connected);
        return outputs;
    }
}
