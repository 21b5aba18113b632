package io.casework.engine;

import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.Finding;
import io.casework.engine.gate.Finding.Severity;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelRefused;
import io.casework.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms of tasks in the versions that are or were in use. A task shows the one in use, whichever that was when it was
 * made.
 */
@Component
@Transactional
public class ReleasedForms {

    private static final GateCatalogue NOTHING =
            new GateCatalogue(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private final FormVersionMapper mapper;
    private final List<FormProof> proofs;
    private final Clock clock;
    private final DeploymentGate gate = new DeploymentGate();

    ReleasedForms(FormVersionMapper mapper, List<FormProof> proofs, Clock clock) {
        this.mapper = mapper;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** A form in its latest version. */
    public record Summary(String formKey, String name, int version, int versions) {}

    /**
     * How people release a form.
     *
     * @param by id of a user
     * @param approvedBy id of another one
     */
    public record Release(String name, String by, @Nullable String approvedBy, @Nullable String reason) {}

    /** Keys of all forms, {@code support/answer-customer}. */
    @Transactional(readOnly = true)
    public Set<String> keys() {
        return list().stream().map(Summary::formKey).collect(Collectors.toUnmodifiableSet());
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Summary> list() {
        return mapper.listLatest();
    }

    /** 0 when there is no such form. */
    @Transactional(readOnly = true)
    public int latestVersion(String formKey) {
        return mapper.findLatest(formKey);
    }

    /** The version that tasks show: the latest, unless somebody went back to another. 0 when there is no such form. */
    @Transactional(readOnly = true)
    public int versionInUse(String formKey) {
        return mapper.findInUse(formKey, formKey.replace('/', '.'));
    }

    @Transactional(readOnly = true)
    public Optional<FormVersion> latest(String formKey) {
        return find(formKey, mapper.findLatest(formKey));
    }

    @Transactional(readOnly = true)
    public Optional<FormVersion> find(String formKey, int version) {
        return Optional.ofNullable(mapper.findVersion(formKey, version));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<FormVersion> versions(String formKey) {
        return mapper.listVersions(formKey);
    }

    /**
     * Makes a form the latest version. Open tasks show it from the commit on.
     *
     * @param form its name is its key with {@code .form}
     * @return the version
     * @throws ModelRefused when the gate refuses it, or tasks could not work with it
     */
    public int release(ModelFile form, Release release) {
        String content = admitted(form);
        return insert(new FormVersion(
                keyOf(form),
                latestVersion(keyOf(form)) + 1,
                release.name(),
                content,
                FormVersion.PEOPLE,
                null,
                release.by(),
                release.approvedBy(),
                clock.instant(),
                release.reason()));
    }

    /** Makes a form that came with the product the latest version. */
    int ship(ModelFile form, String product) {
        return insert(new FormVersion(
                keyOf(form),
                latestVersion(keyOf(form)) + 1,
                spoken(keyOf(form)),
                admitted(form),
                FormVersion.SHIPPED,
                product,
                null,
                null,
                clock.instant(),
                null));
    }

    /** What tasks have to say about a form, as the gate would say it. */
    List<Finding> faults(ModelFile form) {
        String content = new String(form.content(), StandardCharsets.UTF_8);
        String shipped = ShippedModels.forms()
                .filter(known -> known.name().equals(form.name()))
                .map(known -> new String(known.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
        return proofs.stream()
                .flatMap(proof -> proof.faults(content, shipped).stream())
                .map(ReleasedForms::finding)
                .toList();
    }

    private static Finding finding(FormProof.Fault fault) {
        Severity severity = fault.refuses() ? Severity.ERROR : Severity.WARNING;
        return Finding.of(severity, null, fault.name(), fault.shown().toArray());
    }

    String admitted(ModelFile form) {
        byte[] admitted = gate.admit(form, NOTHING);
        List<Finding> faults = faults(form);
        if (faults.stream().anyMatch(Finding::refuses)) {
            throw new ModelRefused(form, faults);
        }
        return new String(admitted, StandardCharsets.UTF_8);
    }

    static String keyOf(ModelFile form) {
        return form.name().substring(0, form.name().length() - ShippedModels.FORM.length());
    }

    private int insert(FormVersion version) {
        try {
            mapper.insertVersion(version);
        } catch (DuplicateKeyException e) {
            throw new Problem.Conflict("flow-changed", "Changed meanwhile", "Another version was released just now.");
        }
        return version.version();
    }

    /** {@code support/answer-customer} is "Answer customer". */
    private static String spoken(String formKey) {
        String words = formKey.substring(formKey.lastIndexOf('/') + 1).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
