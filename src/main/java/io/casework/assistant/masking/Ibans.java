package io.casework.assistant.masking;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** International bank account numbers whose check digits are right, in groups or not. */
final class Ibans implements Detector {

    private static final Pattern START = Pattern.compile("(?i)[A-Z]{2}[ -]?\\d[ ]?\\d");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** By country, from the registry of the numbers. */
    private static final Map<String, Integer> LENGTHS =
            lengths("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 "
                    + "BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 "
                    + "GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 "
                    + "MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 "
                    + "SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30");

    @Override
    public Stream<Span> find(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher starts = START.matcher(text);
        for (int from = 0; from < text.length() && starts.find(from); from = starts.start() + 1) {
            int end = endOf(text, starts.start());
            if (end > 0) {
                spans.add(new Span(starts.start(), end, MaskKind.IBAN));
            }
        }
        return spans.stream();
    }

    /** The index behind the number that starts here, 0 when none does. */
    private static int endOf(String text, int start) {
        StringBuilder number = new StringBuilder();
        int length = LENGTHS.getOrDefault(text.substring(start, start + 2).toUpperCase(Locale.ROOT), 0);
        int at = start;
        while (number.length() < length && at < text.length()) {
            char c = text.charAt(at++);
            if (isAlphanumeric(c)) {
                number.append(c);
            } else if (" -.\u00a0".indexOf(c) < 0) {
                return 0;
            }
        }
        return length > 0 && number.length() == length && isChecked(number.toString()) ? at : 0;
    }

    private static boolean isChecked(String number) {
        String digits = (number.substring(4) + number.substring(0, 4))
                .chars()
                .map(c -> Character.digit(c, 36))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).intValue() == 1;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static Map<String, Integer> lengths(String table) {
        return Stream.of(table.split(" ", -1))
                .collect(
                        Collectors.toMap(entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
    }
}
