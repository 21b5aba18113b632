package io.casework.crm.salesforce;

import io.casework.crm.CrmOriginal;
import io.casework.crm.WriteResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the numbers of cases into the records that they were made of. */
final class Adoption {

    /** Of a record of another org; nothing else is referred to when only our number is written. */
    private static final String OF_ANOTHER_ORG = "INVALID_CROSS_REFERENCE_KEY";

    private final SalesforceClient client;

    Adoption(SalesforceClient client) {
        this.client = client;
    }

    /** @param originals of one object */
    Map<String, WriteResult> adopt(List<CrmOriginal> originals) {
        String object = originals.get(0).object();
        requireOurField(object);
        List<RecordResult> results = client.updateAll(
                object, originals.stream().map(Adoption::record).toList());
        Map<String, WriteResult> byNumber = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            if (!isStrange(results.get(i).fault())) {
                byNumber.put(originals.get(i).caseNumber(), SalesforceSync.result(results.get(i)));
            }
        }
        return byNumber;
    }

    private void requireOurField(String object) {
        if (client.describe(object)
                .flatMap(known -> known.field(Needs.EXTERNAL_ID))
                .isEmpty()) {
            throw Fault.of(FaultKind.NOT_SET_UP, "There is no field " + Needs.EXTERNAL_ID + " of " + object);
        }
    }

    private static Map<String, @Nullable Object> record(CrmOriginal original) {
        return Map.of("Id", RecordIds.full(original.remoteId()), Needs.EXTERNAL_ID, original.caseNumber());
    }

    /** There is no such record, or another one is the case already. */
    private static boolean isStrange(@Nullable Fault fault) {
        return fault != null
                && (fault.kind() == FaultKind.GONE
                        || fault.kind() == FaultKind.VALUE_TAKEN
                        || fault.errors().stream()
                                .anyMatch(error -> error.code().equals(OF_ANOTHER_ORG)));
    }
}
