package io.casework.assistant.masking;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers of payment cards, in groups or not, whose check digit is right; also with other digits before or behind. */
final class Cards implements Detector {

    private static final Pattern RUN = Pattern.compile("\\d(?:[ .\\-\\x{a0}]{0,2}\\d){12,60}");
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    @Override
    public Stream<Span> find(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            spans.addAll(within(text, runs.start(), runs.end()));
        }
        return spans.stream();
    }

    private static List<Span> within(String text, int start, int end) {
        List<Span> spans = new ArrayList<>();
        int[] places = digitPlaces(text, start, end);
        for (int from = 0; from + SHORTEST <= places.length; from++) {
            for (int length = Math.min(LONGEST, places.length - from); length >= SHORTEST; length--) {
                if (isCard(text, places, from, length)) {
                    spans.add(new Span(places[from], places[from + length - 1] + 1, MaskKind.CARD));
                    break;
                }
            }
        }
        return spans;
    }

    private static int[] digitPlaces(String text, int start, int end) {
        return IntStream.range(start, end)
                .filter(at -> isDigit(text.charAt(at)))
                .toArray();
    }

    private static boolean isCard(String text, int[] places, int from, int length) {
        char first = text.charAt(places[from]);
        return first >= '2'
                && first <= '6'
                && startsGroup(places, from)
                && endsGroup(places, from + length - 1)
                && hasCheckDigit(text, places, from, length);
    }

    private static boolean startsGroup(int[] places, int at) {
        return at == 0 || places[at] - places[at - 1] > 1;
    }

    private static boolean endsGroup(int[] places, int at) {
        return at == places.length - 1 || places[at + 1] - places[at] > 1;
    }

    private static boolean hasCheckDigit(String text, int[] places, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(places[from + length - 1 - i]) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
