package io.casework.crm.salesforce;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.ConnectorDescription.Field;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes up to five fields of a record of Salesforce, whatever object it is of. The record is found by an external id, and
 * created when there is none, so that a step which is done twice makes one record.
 */
@Component
class WriteSalesforce implements StepConnector {

    static final String ID = "crm.write-salesforce";

    private static final int MOST_FIELDS = 5;

    private final SalesforceOrgs orgs;

    WriteSalesforce(SalesforceOrgs orgs) {
        this.orgs = orgs;
    }

    @Override
    public ConnectorDescription description() {
        List<Field> inputs = new ArrayList<>(List.of(
                field("connection", "string", "Name of the connection; none for the first active one"),
                field("object", "string", "API name, such as Case"),
                field("idField", "string", "API name of an external id; none for ours, Casework_Id__c"),
                field("idValue", "string", "Its value; none for the number of the case")));
        for (int i = 1; i <= MOST_FIELDS; i++) {
            inputs.add(field("field" + i, "string", "API name of a field"));
            inputs.add(field("value" + i, "string", "What it is to be"));
        }
        return new ConnectorDescription(
                ID,
                "Write to Salesforce",
                inputs,
                List.of(
                        field("recordId", "string", "Id of the record; empty when no org was there"),
                        field("created", "boolean", "Whether it was not there before"),
                        field("crmConnected", "boolean", "Whether an org was there to write to")),
                Set.of("crm-rejected", "crm-duplicate", "crm-record-unknown"),
                2);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        String object = ReadSalesforce.name(call, "object");
        String idField =
                call.optionalText("idField") == null ? Needs.EXTERNAL_ID : ReadSalesforce.name(call, "idField");
        String idValue = Objects.requireNonNullElse(call.optionalText("idValue"), call.caseNumber());
        Map<String, @Nullable Object> fields = fields(call);
        return orgs.ask(call.optionalText("connection"), client -> written(client, object, idField, idValue, fields))
                .orElse(outputs("", false, false));
    }

    private static Map<String, @Nullable Object> fields(StepCall call) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        IntStream.rangeClosed(1, MOST_FIELDS)
                .filter(i -> call.optionalText("field" + i) != null)
                .forEach(i -> fields.put(ReadSalesforce.name(call, "field" + i), call.value("value" + i)));
        if (fields.isEmpty()) {
            throw new StepRefused("crm-rejected", "No field is named that is to be written.");
        }
        return fields;
    }

    private static Map<String, @Nullable Object> written(
            SalesforceClient client,
            String object,
            String idField,
            String idValue,
            Map<String, @Nullable Object> fields) {
        ObjectDescription description = client.describe(object)
                .orElseThrow(() -> new StepRefused("crm-rejected", "We may not see the object " + object + "."));
        requireExternalId(description, idField);
        requireWritable(description, fields.keySet());
        Map<String, @Nullable Object> fitting = Fitting.fit(fields, description);
        if (fitting.size() < fields.size()) {
            throw new StepRefused("crm-rejected", "A value is none of those that " + object + " offers for its field.");
        }
        Upserted upserted = client.upsert(object, idField, idValue, fitting);
        return outputs(upserted.id(), upserted.created(), true);
    }

    private static void requireExternalId(ObjectDescription object, String idField) {
        if (object.field(idField).filter(FieldDescription::externalId).isEmpty()) {
            throw new StepRefused(
                    "crm-rejected", object.name() + "." + idField + " is no external id that we may see.");
        }
    }

    /** Left out without a word they would be looked for by whoever drew the flow. */
    private static void requireWritable(ObjectDescription object, Set<String> names) {
        names.stream()
                .filter(name -> object.field(name)
                        .filter(field -> field.createable() && field.updateable())
                        .isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new StepRefused("crm-rejected", "We may not write " + object.name() + "." + name + ".");
                });
    }

    private static Map<String, @Nullable Object> outputs(String recordId, boolean created, boolean connected) {
        return Map.of("recordId", recordId, "created", created, "crmConnected", connected);
    }
}
