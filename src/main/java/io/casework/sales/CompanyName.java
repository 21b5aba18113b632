package io.casework.sales;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A company's name without what people leave out or write differently: legal form, accents, punctuation, case. */
final class CompanyName {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ABBREVIATION = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> LETTERS = Map.of(
            "ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "ø", "oe", "å", "aa", "ł", "l", "đ", "d", "œ", "oe");
    private static final Set<String> FORMS = Set.of(
            ("gmbh mbh ag kg kgaa ohg gbr ug ev eg se inc incorporated llc llp lp ltd limited plc corp corporation co"
                            + " company cie sa sas sarl sasu spa srl sl bv nv oy ab as aps oyj kft zrt doo sro spzoo pty"
                            + " pte holding group gruppe")
                    .split(" "));
    private static final Set<String> JOINERS = Set.of("und", "and", "et", "y", "the", "haftungsbeschraenkt");

    private CompanyName() {}

    /** Empty when nothing is left, as of a legal form alone. */
    static String normal(String name) {
        List<String> words = words(name);
        List<String> telling = words.stream()
                .filter(word -> !FORMS.contains(word) && !JOINERS.contains(word))
                .toList();
        return String.join(" ", telling.isEmpty() ? words : telling);
    }

    private static List<String> words(String name) {
        String text = spelled(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String joined = ABBREVIATION.matcher(spelled(plain)).replaceAll("");
        return Arrays.stream(NOT_WORD.split(joined))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }

    private static String spelled(String text) {
        String spelled = text;
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            spelled = spelled.replace(letter.getKey(), letter.getValue());
        }
        return spelled;
    }
}
