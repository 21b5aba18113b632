package io.casework.engine.gate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Models and what has to be found in them, for both sides of the gate. */
final class ConformanceCases {

    private static final Path FOLDER = Path.of("src/test/resources/gate/conformance");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> FRAMES =
            JSON.readValue(FOLDER.resolve("frames.json").toFile(), new TypeReference<>() {});
    private static final GateCatalogue CATALOGUE =
            JSON.readValue(FOLDER.resolve("catalogue.json").toFile(), GateCatalogue.class);
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private ConformanceCases() {}

    static GateCatalogue catalogue() {
        return CATALOGUE;
    }

    static Stream<Case> all() {
        return Arrays.stream(
                        Objects.requireNonNull(FOLDER.resolve("cases").toFile().listFiles()))
                .sorted()
                .flatMap(file -> Arrays.stream(JSON.readValue(file, Case[].class)));
    }

    /** A text that stands for {@code {repeat}} in the content, many times. */
    record Repeated(String text, int times) {

        String all() {
            return text.repeat(times);
        }
    }

    record InBrowser(List<String> expect, String why) {}

    /**
     * @param kind process unless said otherwise
     * @param in the frame around the content, of {@code frames.json}
     * @param bytes whether U+FFFD stands for a byte that is not UTF-8
     * @param key what the model is kept under
     * @param expect severity, rule and element, a line each
     * @param inBrowser what the browser finds instead, where it can't decide as the server does
     */
    record Case(
            String name,
            @Nullable String kind,
            @Nullable String in,
            String content,
            @Nullable Repeated repeat,
            @Nullable Boolean bytes,
            @Nullable String key,
            List<String> expect,
            @Nullable InBrowser inBrowser) {

        ModelFile file() {
            String ending =
                    switch (kind == null ? "process" : kind) {
                        case "decision" -> ".dmn";
                        case "form" -> ".form";
                        default -> ".bpmn";
                    };
            byte[] content = text().getBytes(StandardCharsets.UTF_8);
            return new ModelFile((key == null ? "x" : key) + ending, bytes == null ? content : broken(content));
        }

        private String text() {
            String framed = in == null
                    ? content
                    : Objects.requireNonNull(FRAMES.get(in), in).replace("{}", content);
            return repeat == null ? framed : framed.replace("{repeat}", repeat.all());
        }

        private static byte[] broken(byte[] content) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int at = 0; at < content.length; at++) {
                boolean replacement = Arrays.equals(
                        REPLACEMENT,
                        Arrays.copyOfRange(content, at, Math.min(at + REPLACEMENT.length, content.length)));
                out.write(replacement ? 0xFF : content[at]);
                at += replacement ? REPLACEMENT.length - 1 : 0;
            }
            return out.toByteArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
