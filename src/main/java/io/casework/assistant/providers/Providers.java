package io.casework.assistant.providers;

import io.casework.identity.AuditTrail;
import io.casework.identity.Vault;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can be asked. There are few of them; their list is whole. */
@Service
@Transactional
public class Providers {

    /** Well below the time that a step stays with its node. */
    static final int LONGEST_SECONDS = 30;

    static final String PRESET = "preset-";

    private static final int MOST = 50;
    private static final int USUAL_SECONDS = 15;
    private static final int USUAL_CONCURRENCY = 4;

    private final ProviderMapper mapper;
    private final PolicyMapper policies;
    private final ProviderSettings settings;
    private final ProviderAddresses addresses;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;

    Providers(
            ProviderMapper mapper,
            PolicyMapper policies,
            ProviderSettings settings,
            ProviderAddresses addresses,
            Vault vault,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.policies = policies;
        this.settings = settings;
        this.addresses = addresses;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the settings first, then by name. */
    @Transactional(readOnly = true)
    public List<Provider> list() {
        return Stream.concat(settings.all().stream(), mapper.listProviders(MOST).stream())
                .toList();
    }

    /** @throws Problem.NotFound when there is none */
    @Transactional(readOnly = true)
    public Provider find(String id) {
        return look(id).orElseThrow(Providers::unknown);
    }

    /**
     * @throws Problem.InvalidInput when it can't be called at the address
     * @throws Problem.Conflict when another one has the name, or there are too many
     */
    public Provider create(NewProvider wanted) {
        Provider provider = fresh(wanted);
        requireAddress(provider.baseUrl());
        if (mapper.listProviders(MOST).size() >= MOST) {
            throw new Problem.Conflict("too-many-providers", "Too many", "There are " + MOST + " providers already.");
        }
        insert(provider, wanted.apiKey());
        audit.record("assistant-provider-created", subject(provider.id()), facts(provider));
        return find(provider.id());
    }

    /** Changes what is not null. */
    public Provider change(String id, ProviderChange change) {
        Provider changed = change.appliedTo(own(id), clock.instant());
        requireAddress(changed.baseUrl());
        requireKeyForNewHost(own(id), changed, change.apiKey());
        try {
            mapper.updateProvider(changed);
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        if (change.apiKey() != null) {
            mapper.updateKey(id, sealed(id, change.apiKey()));
        }
        audit.record(
                "assistant-provider-changed",
                subject(id),
                facts(changed) + (change.apiKey() == null ? "" : ", another key"));
        return find(id);
    }

    /** @throws Problem.Conflict while a policy still names it */
    public void remove(String id) {
        own(id);
        if (policies.listPolicies().stream().anyMatch(policy -> id.equals(policy.providerId()))) {
            throw new Problem.Conflict("provider-in-use", "In use", "A policy names this provider; change it first.");
        }
        mapper.deleteProvider(id);
        audit.record("assistant-provider-removed", subject(id), null);
    }

    @Transactional(readOnly = true)
    Optional<Provider> look(String id) {
        return id.startsWith(PRESET)
                ? settings.all().stream()
                        .filter(preset -> preset.id().equals(id))
                        .findFirst()
                : mapper.findProvider(id);
    }

    @Transactional(readOnly = true)
    Optional<String> key(Provider provider) {
        if (provider.managed()) {
            return Optional.ofNullable(
                    Objects.requireNonNull(settings.providers().get(provider.name()))
                            .apiKey());
        }
        return Optional.ofNullable(mapper.findKey(provider.id())).map(key -> vault.open(key, place(provider.id())));
    }

    private Provider fresh(NewProvider wanted) {
        Instant now = clock.instant();
        String url = wanted.baseUrl() == null || wanted.baseUrl().isBlank()
                ? wanted.kind().usualUrl()
                : wanted.baseUrl().strip();
        return new Provider(
                Ids.next(),
                wanted.name().strip(),
                wanted.kind(),
                url,
                wanted.model().strip(),
                Objects.requireNonNullElse(wanted.inputPrice(), BigDecimal.ZERO),
                Objects.requireNonNullElse(wanted.outputPrice(), BigDecimal.ZERO),
                Objects.requireNonNullElse(wanted.timeoutSeconds(), USUAL_SECONDS),
                Objects.requireNonNullElse(wanted.concurrency(), USUAL_CONCURRENCY),
                true,
                false,
                false,
                now,
                now);
    }

    private void insert(Provider provider, @Nullable String apiKey) {
        try {
            mapper.insertProvider(provider, sealed(provider.id(), apiKey));
        } catch (DuplicateKeyException e) {
            throw taken();
        }
    }

    private @Nullable String sealed(String id, @Nullable String apiKey) {
        return apiKey == null || apiKey.isBlank() ? null : vault.seal(apiKey.strip(), place(id));
    }

    private Provider own(String id) {
        Provider provider = find(id);
        if (provider.managed()) {
            throw new Problem.Conflict(
                    "provider-managed", "Not changed here", "This provider stands in the installation's settings.");
        }
        return provider;
    }

    private void requireAddress(String url) {
        addresses.fault(url).ifPresent(fault -> {
            throw new Problem.InvalidInput("baseUrl", fault);
        });
    }

    /** Else whoever may change an address could have the key sent to themselves. */
    private static void requireKeyForNewHost(Provider known, Provider changed, @Nullable String apiKey) {
        if (known.keyKnown() && apiKey == null && !origin(known).equals(origin(changed))) {
            throw new Problem.InvalidInput("apiKey", "must be given anew for another address");
        }
    }

    private static String origin(Provider provider) {
        URI uri = URI.create(provider.baseUrl());
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static String facts(Provider provider) {
        return "host " + URI.create(provider.baseUrl()).getHost() + ", model " + provider.model() + ", active "
                + provider.active();
    }

    private static String place(String id) {
        return "assistant-provider:" + id;
    }

    private static String subject(String id) {
        return "assistant-provider:" + id;
    }

    private static Problem.Conflict taken() {
        return new Problem.Conflict("provider-name-taken", "Name taken", "Another provider has this name.");
    }

    private static Problem.NotFound unknown() {
        return new Problem.NotFound("The provider");
    }
}
