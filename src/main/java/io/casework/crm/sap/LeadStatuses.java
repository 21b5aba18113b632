package io.casework.crm.sap;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statuses that a tenant has for leads, each with what it means. */
record LeadStatuses(List<Entity> all) {

    private static final int MOST = 100;

    /** @throws Fault when they can't be read */
    static LeadStatuses of(Records records) {
        return new LeadStatuses(records.find(null, MOST));
    }

    /**
     * The first status in use that means this.
     *
     * @param meaning such as {@code DECLINED}
     * @return null when there is none
     */
    @Nullable
    String code(String meaning) {
        return all.stream()
                .filter(status ->
                        status.text("internalStatus").filter(meaning::equals).isPresent())
                .filter(status ->
                        !status.json().path("isActive").asString("true").equals("false"))
                .min(Comparator.comparingInt(
                        status -> status.json().path("sequence").asInt(0)))
                .flatMap(status -> status.text("code"))
                .orElse(null);
    }
}
