package io.casework.cases;

import io.casework.shared.Keyed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a case is about: a question to answer or a deal to win. */
public enum CaseType implements Keyed {
    TICKET("service-desk"),
    LEAD("sales");

    private final String desk;

    CaseType(String desk) {
        this.desk = desk;
    }

    /** The team that sees a case of this type before triage has found one for it. */
    public String desk() {
        return desk;
    }

    static List<CaseType> ofDesks(Set<String> teams) {
        return Arrays.stream(values()).filter(type -> teams.contains(type.desk)).toList();
    }
}
