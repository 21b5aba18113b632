package io.casework.crm;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which record is which case, and what both had the last time. */
@Component
class SyncMemory {

    private final CrmLinkMapper mapper;
    private final TransactionTemplate transaction;

    SyncMemory(CrmLinkMapper mapper, TransactionTemplate transaction) {
        this.mapper = mapper;
        this.transaction = transaction;
    }

    Map<String, CrmLink> links(String connectionId, List<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : mapper.listLinks(connectionId, numbers).stream()
                        .collect(Collectors.toMap(CrmLink::caseNumber, Function.identity()));
    }

    /**
     * Remembers what is about to be written, so that it is known again as ours when nobody hears whether it came.
     *
     * @return the same, with their links as they are now
     */
    List<Plan> sending(List<Plan> plans) {
        return Objects.requireNonNull(
                transaction.execute(status -> plans.stream().map(this::sending).toList()));
    }

    private Plan sending(Plan plan) {
        CrmLink link = plan.link();
        if (link == null || plan.theirs() == null) {
            return plan;
        }
        Map<String, FieldBase> bases = new TreeMap<>(link.bases());
        plan.written()
                .values()
                .keySet()
                .forEach(field -> bases.computeIfPresent(field, (name, base) -> base.confirmedBy(plan.theirs(name))
                        .sending(plan.ours(name))));
        CrmLink sending = link.with(bases);
        mapper.updateLink(sending);
        return plan.with(sending);
    }
}
