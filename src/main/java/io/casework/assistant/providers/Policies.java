package io.casework.assistant.providers;

import io.casework.cases.Categories;
import io.casework.identity.AuditTrail;
import io.casework.shared.Problem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who does which task for which flow and category. Where nothing is said it is the local models. */
@Service
@Transactional
public class Policies {

    private static final int MOST = 200;

    private final PolicyMapper mapper;
    private final Providers providers;
    private final Categories categories;
    private final AuditTrail audit;

    Policies(PolicyMapper mapper, Providers providers, Categories categories, AuditTrail audit) {
        this.mapper = mapper;
        this.providers = providers;
        this.categories = categories;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Policy> list() {
        return mapper.listPolicies();
    }

    /** @throws Problem.InvalidInput when two say different things of the same, or one names what does not exist */
    public List<Policy> replace(List<Policy> wanted) {
        if (wanted.size() > MOST) {
            throw new Problem.InvalidInput("items", "has more than " + MOST + " entries");
        }
        Set<String> places = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            check(wanted.get(i), "items[" + i + "]", places);
        }
        mapper.deletePolicies();
        for (int i = 0; i < wanted.size(); i++) {
            mapper.insertPolicy(i + 1, wanted.get(i));
        }
        audit.record("assistant-policies-changed", "assistant-policies", wanted.size() + " policies");
        return list();
    }

    /** The policy that says most about this; none when nothing is said. */
    @Transactional(readOnly = true)
    public AssistantEngine engine(AssistantTask task, Occasion occasion) {
        return find(task, occasion).map(Policy::engine).orElse(AssistantEngine.LOCAL);
    }

    /** The provider that is to do it, when one is and it is switched on. */
    @Transactional(readOnly = true)
    public Optional<Provider> provider(AssistantTask task, Occasion occasion) {
        return find(task, occasion)
                .filter(policy -> policy.engine() == AssistantEngine.PROVIDER)
                .flatMap(policy -> providers.look(Objects.requireNonNull(policy.providerId())))
                .filter(Provider::active);
    }

    private Optional<Policy> find(AssistantTask task, Occasion occasion) {
        return list().stream()
                .filter(policy -> policy.fits(task, occasion))
                .max(Comparator.comparingInt(Policy::precision));
    }

    private void check(Policy policy, String place, Set<String> places) {
        if (!places.add(policy.task() + "|" + policy.flow() + "|" + policy.category())) {
            throw new Problem.InvalidInput(place, "says something else of the same task, flow and category");
        }
        if (policy.category() != null && categories.find(policy.category()).isEmpty()) {
            throw new Problem.InvalidInput(place + ".category", "is not a category");
        }
        boolean remote = policy.engine() == AssistantEngine.PROVIDER;
        if (remote == (policy.providerId() == null)) {
            throw new Problem.InvalidInput(place + ".providerId", "is needed for a provider, and for nothing else");
        }
        if (remote
                && providers.look(Objects.requireNonNull(policy.providerId())).isEmpty()) {
            throw new Problem.InvalidInput(place + ".providerId", "is not a provider");
        }
    }
}
