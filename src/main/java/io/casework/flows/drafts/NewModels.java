package io.casework.flows.drafts;

import io.casework.engine.gate.ModelCopy;
import io.casework.engine.gate.ModelFile;
import io.casework.flows.FlowModel;
import io.casework.flows.FlowSummary.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** What a new flow begins with. */
final class NewModels {

    private NewModels() {}

    /** The smallest model of its kind that can be released. */
    static String empty(NewFlow wanted) {
        String ending = FlowKeys.fileName(wanted.kind(), "new");
        return resource(ending)
                .replace("{key}", nameOf(wanted.key()))
                .replace("{name}", HtmlUtils.htmlEscape(wanted.name().strip(), "UTF-8"));
    }

    static String copy(FlowModel original, NewFlow wanted) {
        var file = new ModelFile(original.fileName(), original.content().getBytes(StandardCharsets.UTF_8));
        return original.kind() == Kind.FORM
                ? ModelCopy.ofForm(file, nameOf(wanted.key()))
                : ModelCopy.ofXml(
                        file, original.key(), wanted.key(), wanted.name().strip());
    }

    /** Of a form's key the part behind its folders. */
    private static String nameOf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("flows/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
