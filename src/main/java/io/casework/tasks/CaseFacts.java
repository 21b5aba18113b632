package io.casework.tasks;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.Participant;
import io.casework.shared.SearchTerms;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows of a task's case.
 *
 * @param priorityKey the priority as tasks are sorted by it
 * @param searchText folded words, each with a space before it
 */
record CaseFacts(
        String number,
        CaseType type,
        CaseStatus status,
        String subject,
        int priority,
        String priorityKey,
        String customerId,
        String customerName,
        @Nullable String category,
        @Nullable String intent,
        String searchText) {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_NAME = 400;

    static CaseFacts of(CaseFile file) {
        Participant customer = Participant.of(file.customer());
        return new CaseFacts(
                file.number(),
                file.type(),
                file.status(),
                file.subject(),
                file.priority(),
                ReadingKeys.priority(file.priority()),
                String.valueOf(customer.id()),
                cut(customer.name(), LONGEST_NAME),
                file.labels().category(),
                file.labels().intent(),
                searchText(file.number(), file.subject(), customer.name()));
    }

    private static String searchText(String... texts) {
        return cut(' ' + String.join(" ", SearchTerms.of(texts)), LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
