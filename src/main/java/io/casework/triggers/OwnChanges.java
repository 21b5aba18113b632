package io.casework.triggers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Changes that we made ourselves and that come back. */
public final class OwnChanges {

    /** What we call ourselves when we write to Salesforce; it comes back with the change. */
    public static final String CLIENT = "casework";

    private OwnChanges() {}

    /** The case that a record of Salesforce names in our field; empty when it names none. */
    static Optional<String> caseNumber(JsonNode event) {
        return Pointers.text(event, "/data/Casework_Id__c").filter(number -> number.length() <= 20);
    }

    /** Whether the origin, such as {@code com/salesforce/api/rest/66.0;client=casework}, names us. */
    static boolean contains(JsonNode event) {
        String origin = Pointers.text(event, "/origin").orElse("");
        return Arrays.stream(origin.toLowerCase(Locale.ROOT).split("[;,/]", -1))
                .anyMatch(part -> part.strip().equals("client=" + CLIENT));
    }
}
