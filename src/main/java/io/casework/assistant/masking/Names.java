package io.casework.assistant.masking;

import com.google.re2j.Pattern;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Names that are known: in whole and each part of three letters or more, in capitals or not. */
final class Names {

    private static final int SHORTEST = 3;

    private Names() {}

    static Detector of(Collection<String> names) {
        List<Pattern> patterns = names.stream()
                .flatMap(Names::forms)
                .distinct()
                .map(form -> Pattern.compile(
                        "(?:^|[^\\pL\\pN])(" + Pattern.quote(form) + ")(?:$|[^\\pL\\pN])", Pattern.CASE_INSENSITIVE))
                .toList();
        return text -> patterns.stream().flatMap(pattern -> occurrences(pattern, text));
    }

    private static Stream<String> forms(String name) {
        String plain = Skeleton.of(name.strip()).text();
        return Stream.concat(Stream.of(plain), Stream.of(plain.split("[^\\p{L}\\p{M}\\p{N}]+", -1)))
                .filter(form -> form.length() >= SHORTEST);
    }

    /** A name may stand directly behind another one: the sign between them belongs to both. */
    private static Stream<Span> occurrences(Pattern pattern, String text) {
        Stream.Builder<Span> spans = Stream.builder();
        var matcher = pattern.matcher(text);
        for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.end(1)) {
            spans.add(new Span(matcher.start(1), matcher.end(1), MaskKind.NAME));
        }
        return spans.build();
    }
}
