package io.casework.engine;

import io.casework.engine.gate.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The processes, decisions and forms that come with the product. */
final class ShippedModels {

    static final String FORM = ".form";

    private ShippedModels() {}

    /** Decisions first, so that what a process names is there. */
    static List<ModelFile> all() {
        return Stream.concat(files("processes", ".dmn"), files("processes", ".bpmn"))
                .toList();
    }

    /** Ids of processes or decisions: by convention the name of their file. */
    static Set<String> ids(String ending) {
        return files("processes", ending)
                .map(file -> baseName(file.name(), ending))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<ModelFile> forms() {
        return files("forms", FORM);
    }

    /** Keys of forms: by convention their path. */
    static Set<String> formKeys() {
        return forms().map(ReleasedForms::keyOf).collect(Collectors.toUnmodifiableSet());
    }

    /** What an editor offers to fill in for a step: those of the connectors, then those of people and flows. */
    static Stream<ModelFile> elementTemplates() {
        return Stream.of("processes/element-templates", "processes/step-templates")
                .flatMap(folder -> files(folder, ".json").sorted(Comparator.comparing(ModelFile::name)));
    }

    /** The key of the flow in a shipped file: its name, of a form with its folders and {@code .} for {@code /}. */
    static String keyOf(ModelFile model) {
        return model.name().endsWith(FORM)
                ? ReleasedForms.keyOf(model).replace('/', '.')
                : baseName(model.name(), model.name().substring(model.name().lastIndexOf('.')));
    }

    private static String baseName(String path, String ending) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ending.length());
    }

    private static Stream<ModelFile> files(String folder, String ending) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + folder + "/**/*" + ending))
                    .map(resource -> file(resource, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile file(Resource resource, String folder) {
        try {
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf("/" + folder + "/") + folder.length() + 2);
            return new ModelFile(name, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
