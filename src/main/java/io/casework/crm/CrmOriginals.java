package io.casework.crm;

/** Records that became cases here: when such a case is brought to the CRM, it is that record and no second one. */
public interface CrmOriginals {

    /**
     * Remembers it until the record bears the number of its case, in the transaction of the caller. The first one of a case
     * stays.
     */
    void remember(CrmOriginal original);
}
