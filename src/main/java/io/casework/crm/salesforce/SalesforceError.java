package io.casework.crm.salesforce;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that Salesforce says is wrong.
 *
 * @param code such as {@code REQUIRED_FIELD_MISSING}; in upper case
 * @param message for people, in the language of the integration user; may quote what was sent
 * @param fields names of the fields it is about, perhaps none
 * @param matches ids of the records that a duplicate rule has found, the likeliest first
 */
record SalesforceError(String code, String message, List<String> fields, List<String> matches) {

    private static final Pattern ID_IN_MESSAGE = Pattern.compile("\\bid: ([A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?)\\b");

    private static final Pattern IN_MESSAGE = Pattern.compile("\\b\\w{1,80}\\b");

    SalesforceError {
        fields = List.copyOf(fields);
        matches = List.copyOf(matches);
    }

    static SalesforceError of(String code, String message) {
        return new SalesforceError(code, message, List.of(), List.of());
    }

    /** The 18 characters of the record that is in the way; null when it is not named. */
    @Nullable
    String otherRecord() {
        if (!matches.isEmpty()) {
            return matches.get(0);
        }
        Matcher id = ID_IN_MESSAGE.matcher(message);
        return id.find() ? RecordIds.full(id.group(1)) : null;
    }

    /** Whether another record has the value that only one may have in this field. */
    boolean isTaken(String field) {
        return code.equals("DUPLICATE_VALUE")
                && (fields.contains(field)
                        || IN_MESSAGE.matcher(message).results().anyMatch(name -> name.group()
                                .equals(field)));
    }

    /** Without the message, which may hold a customer's data. */
    @Override
    public String toString() {
        return fields.isEmpty() ? code : code + " " + fields;
    }
}
