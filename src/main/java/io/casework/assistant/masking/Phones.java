package io.casework.assistant.masking;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Telephone numbers. In doubt a number is one: an order's number that goes as a placeholder does no harm, for it is put
 * back.
 */
final class Phones implements Detector {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final List<String> REGIONS = List.of("DE", "GB", "US");
    private static final long MOST_TRIES = 2_000;
    private static final int FEWEST_DIGITS = 7;
    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)?\\d{2}");

    private static final Expressions WRITTEN = new Expressions(
            MaskKind.PHONE,
            List.of(
                    Pattern.compile("(?:\\+|\\b00)\\d(?:[ ()/.-]{0,2}\\d){6,14}"),
                    Pattern.compile(
                            "(?i)\\b(?:phone|telephone|tel|telefon|mobile|mobil|handy|cell|call me (?:at|on)|fax"
                                    + "|rufnummer|whatsapp)\\b\\.?[^\\d+\\n]{0,15}(\\+?\\(?\\d(?:[ ()/.-]{0,2}\\d){4,14})"),
                    Pattern.compile("\\(?\\b\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}\\b")));

    @Override
    public Stream<Span> find(String text) {
        return Stream.concat(WRITTEN.find(text), REGIONS.stream().flatMap(region -> found(text, region)));
    }

    private static Stream<Span> found(String text, String region) {
        return StreamSupport.stream(
                        NUMBERS.findNumbers(text, region, Leniency.POSSIBLE, MOST_TRIES)
                                .spliterator(),
                        false)
                .filter(match ->
                        match.rawString().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS)
                .filter(match -> !DATE.matches(match.rawString()))
                .map(match -> new Span(match.start(), match.end(), MaskKind.PHONE));
    }
}
