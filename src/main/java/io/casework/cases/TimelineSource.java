package io.casework.cases;

import java.util.List;

/** What another module knows to tell about a case. Each bean of this type is asked whenever a timeline is read. */
public interface TimelineSource {

    /** Entries in any order; empty for a case that the source knows nothing about. */
    List<TimelineEntry> entries(String caseNumber);
}
