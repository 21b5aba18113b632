package io.casework.triggers;

import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.crm.CrmOriginal;
import io.casework.crm.CrmOriginals;
import org.springframework.stereotype.Component;

/** Cases and leads of Salesforce that became cases here. What a rule makes something else of is not the same record. */
@Component
class FoundRecords {

    private final CrmOriginals originals;
    private final Cases cases;

    FoundRecords(CrmOriginals originals, Cases cases) {
        this.originals = originals;
        this.cases = cases;
    }

    /** @param recordKey of a record of Salesforce */
    void remember(String recordKey, String number) {
        CrmOriginal original = SalesforceRecords.original(number, recordKey);
        if (original != null && original.object().equals(objectOf(number))) {
            originals.remember(original);
        }
    }

    private String objectOf(String number) {
        return cases.find(number).type() == CaseType.LEAD ? "Lead" : "Case";
    }
}
