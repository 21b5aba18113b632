package io.casework.assistant.masking;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Masks the texts of one call: the same value gets the same placeholder in all of them, and only this mask can put it
 * back. It is for one thread.
 */
public final class Mask {

    private static final java.util.regex.Pattern PLACEHOLDER =
            java.util.regex.Pattern.compile("\\[([A-Za-z]+_\\d{1,6})]");
    private static final List<Detector> ALWAYS = List.of(
            Expressions.BRACKETS,
            Expressions.SECRETS,
            Expressions.EMAILS,
            new Ibans(),
            new Cards(),
            new Phones(),
            Expressions.BIRTHDAYS,
            Expressions.HEALTH);

    private final List<Detector> detectors;
    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<MaskKind, Integer> counts = new EnumMap<>(MaskKind.class);

    private Mask(List<Detector> detectors) {
        this.detectors = detectors;
    }

    /**
     * @param names of people that the case knows
     * @param patterns what else must not leave
     */
    public static Mask of(Collection<String> names, Collection<Pattern> patterns) {
        Stream<Detector> own = Stream.of(Names.of(names), new Expressions(MaskKind.PATTERN, List.copyOf(patterns)));
        return new Mask(Stream.concat(ALWAYS.stream(), own).toList());
    }

    /** The text with a placeholder for everything that must not leave. */
    public String mask(String text) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Span span : spans(text)) {
            masked.append(text, at, span.start()).append(placeholder(text.substring(span.start(), span.end()), span));
            at = span.end();
        }
        return masked.append(text, at, text.length()).toString();
    }

    /** The text with the values put back; placeholders that this mask never gave out are taken away. */
    public String unmask(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(this::value);
    }

    /** Puts the values back into a text that arrives in pieces. */
    public Unmasking unmasking() {
        return new Unmasking(this);
    }

    /** How many different values of each kind were masked so far. */
    public Map<MaskKind, Integer> counts() {
        return Map.copyOf(counts);
    }

    private String value(MatchResult placeholder) {
        String name = placeholder.group(1).toUpperCase(Locale.ROOT);
        return java.util.regex.Matcher.quoteReplacement(values.getOrDefault(name, ""));
    }

    private String placeholder(String value, Span span) {
        return placeholders.computeIfAbsent(value, unknown -> {
            String name = span.kind().name() + '_' + counts.merge(span.kind(), 1, Integer::sum);
            values.put(name, value);
            return '[' + name + ']';
        });
    }

    /** In order and apart: what overlaps becomes one, so that no end of anything is left over. */
    private List<Span> spans(String text) {
        Skeleton skeleton = Skeleton.of(text);
        List<Span> found = detectors.stream()
                .flatMap(detector -> detector.find(skeleton.text()))
                .map(skeleton::inOriginal)
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::kind))
                .toList();
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            Span last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && last.touches(span)) {
                apart.set(apart.size() - 1, last.with(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
