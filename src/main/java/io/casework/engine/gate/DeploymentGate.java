package io.casework.engine.gate;

import io.casework.engine.gate.RuleBook.Language;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides whether a model may be deployed. Everything in it has to be allowed by name; a file that passes holds no
 * code, fetches nothing, and names only what exists. Stateless and safe for many threads.
 */
public final class DeploymentGate {

    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9-]{0,63}/){0,4}[a-z0-9][a-z0-9.-]{0,127}");

    /** @return errors first; empty: the model is fine */
    public List<Finding> check(ModelFile file, GateCatalogue catalogue) {
        return inspect(file, catalogue).findings().all();
    }

    /**
     * @return what the engine gets, UTF-8, without anything that was only there for an editor
     * @throws ModelRefused when there is at least one error
     */
    public byte[] admit(ModelFile file, GateCatalogue catalogue) {
        Inspection inspection = inspect(file, catalogue);
        if (inspection.findings().refuse()) {
            throw new ModelRefused(file, inspection.findings().all());
        }
        return inspection.admitted();
    }

    private record Inspection(Findings findings, byte[] admitted) {}

    private static Inspection inspect(ModelFile file, GateCatalogue catalogue) {
        Findings findings = new Findings();
        byte[] admitted = {};
        try {
            admitted = read(file, catalogue, findings);
        } catch (Unreadable unreadable) {
            findings.error((String) null, unreadable.complaint());
        }
        return new Inspection(findings, admitted);
    }

    private static byte[] read(ModelFile file, GateCatalogue catalogue, Findings findings) {
        String name = file.name();
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw new Unreadable("file-name");
        }
        if (name.endsWith(".bpmn")) {
            return xml(file, RuleBook.shipped().bpmn(), catalogue, findings, BpmnRules::apply);
        }
        if (name.endsWith(".dmn")) {
            return xml(file, RuleBook.shipped().dmn(), catalogue, findings, DmnRules::apply);
        }
        if (name.endsWith(".form")) {
            return FormRules.apply(file.content(), findings);
        }
        throw new Unreadable("file-name.ending");
    }

    private interface ModelRules {
        void apply(XmlElement root, ModelContext context, Findings findings);
    }

    private static byte[] xml(
            ModelFile file, Language language, GateCatalogue catalogue, Findings findings, ModelRules rules) {
        XmlElement root = XmlReader.read(file.content(), language.limits());
        ModelContext context = new ModelContext(catalogue, key(file.name()), ids(root), own(root));
        new Ids(findings).apply(root);
        new AllowList(language, context, findings).apply(root);
        if (findings.refuse()) {
            return new byte[0];
        }
        rules.apply(root, context, findings);
        return XmlWriter.write(root, language.prefixes());
    }

    private static String key(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    private static Set<String> ids(XmlElement root) {
        return root.all().map(XmlElement::id).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
    }

    private static Set<String> own(XmlElement root) {
        return root.children().stream()
                .filter(child -> Set.of("process", "decision").contains(child.local()))
                .map(XmlElement::id)
                .collect(Collectors.toSet());
    }
}
