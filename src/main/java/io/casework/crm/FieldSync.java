package io.casework.crm;

import io.casework.cases.CaseEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes cases many at a time and field by field, for systems whose records can be read first. None of its calls is made
 * within a transaction. All of them throw {@link io.casework.engine.StepUnavailable} when the system as a whole can't do it
 * now, and {@link io.casework.engine.StepRefused} when it refuses the call as a whole.
 */
public interface FieldSync {

    /** How many records go into one call at most. */
    int most();

    /** The fields that we fill in. */
    List<SyncedField> fields();

    /**
     * The cases as records of the system, fitted to what it takes.
     *
     * @param cases all of one type
     * @return one for each, in their order
     */
    List<CrmFields> fieldsOf(List<Outgoing> cases);

    /**
     * The records as they stand there now, with the same fields.
     *
     * @param records all of one object
     * @return by the number of the case; a record that is not there is left out
     */
    Map<String, CrmRecord> read(List<CrmFields> records);

    /**
     * Gives records that people made there the numbers of their cases, so that {@link #write} finds them; doing it twice does
     * what doing it once does.
     *
     * @param originals all of one object, {@link #most()} of them at most
     * @return by the number of the case; a record that is not there is left out, as is one whose number another one has
     */
    default Map<String, WriteResult> adopt(List<CrmOriginal> originals) {
        return Map.of();
    }

    /**
     * Writes each record, creating those that are not there; what one of them meets does not touch the others, and doing it
     * twice does what doing it once does.
     *
     * @param records all of one object, {@link #most()} of them at most
     * @return one for each, in their order
     */
    List<WriteResult> write(List<CrmFields> records);

    /** What to change about our case so that it has a value of theirs; empty when that is not ours to have. */
    Optional<CaseEdit> taken(String object, String field, String value);
}
