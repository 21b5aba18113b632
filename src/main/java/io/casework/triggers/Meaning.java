package io.casework.triggers;

import io.casework.cases.NewCase;
import io.casework.cases.NewLead;
import org.jspecify.annotations.Nullable;

/** What an event asks for. */
sealed interface Meaning {

    record OpensTicket(NewCase ticket) implements Meaning {}

    record OpensLead(NewLead lead) implements Meaning {}

    /** @param caseNumber null for the case that the record has become */
    record AddsNote(@Nullable String caseNumber) implements Meaning {}

    /**
     * @param caseNumber null when only the record is known
     * @param parent the id of the record whose case it is about
     */
    record AddsMessage(@Nullable String caseNumber, @Nullable String parent, String body) implements Meaning {}

    record Skips(String reason) implements Meaning {}
}
