package io.casework.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The articles that come with the product: Markdown with front matter, {@code articles/<language>/<id>.md}. */
@Component
class ArticleFiles {

    /** @param hash SHA-256 of the file, in hexadecimal digits */
    record Shipped(String id, String language, String hash, ArticleText text) {}

    private static final String FILES = "classpath*:knowledge/articles/*/*.md";
    private static final Pattern PLACE = Pattern.compile("/([a-z]{2})/([a-z0-9-]+)\\.md$");
    private static final Pattern SHAPE =
            Pattern.compile("---\\n(?<facts>.*?)\\n---\\n(?<body>.*)\\n## Reply\\n(?<reply>.*)", Pattern.DOTALL);

    private final ResourcePatternResolver resources;

    ArticleFiles(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    List<Shipped> all() {
        try {
            return Arrays.stream(resources.getResources(FILES))
                    .map(ArticleFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shipped read(Resource file) {
        try {
            Matcher place = matched(PLACE, file.getURL().toString(), file);
            byte[] content = file.getContentAsByteArray();
            Matcher shape = matched(SHAPE, new String(content, StandardCharsets.UTF_8), file);
            return new Shipped(place.group(2), place.group(1), hash(content), text(shape));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Matcher matched(Pattern pattern, String text, Resource file) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(file + " is not an article");
        }
        return matcher;
    }

    private static ArticleText text(Matcher shape) {
        Map<String, Object> facts = new Yaml(new SafeConstructor(new LoaderOptions())).load(shape.group("facts"));
        return new ArticleText(
                text(facts, "category"),
                text(facts, "title"),
                text(facts, "question"),
                list(facts, "alternateQuestions"),
                list(facts, "intents"),
                shape.group("body").strip(),
                shape.group("reply").strip());
    }

    private static String text(Map<String, Object> facts, String name) {
        return String.valueOf(facts.get(name));
    }

    private static List<String> list(Map<String, Object> facts, String name) {
        return ((List<?>) facts.getOrDefault(name, List.of()))
                .stream().map(String::valueOf).toList();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
