package io.casework.triggers;

import io.casework.shared.Keyed;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rule found, as cases want it: cut and cleaned where that loses no sense, refused where it would. */
record Values(Map<String, String> found) {

    private static final String CUT = "…";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Cc}]+");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d{1,15})(\\.\\d{1,20})?");

    @Nullable
    String line(String field, int longest) {
        String text = found.get(field);
        return text == null ? null : cut(WHITE.matcher(text).replaceAll(" ").strip(), longest);
    }

    @Nullable
    String text(String field, int longest) {
        String text = found.get(field);
        return text == null ? null : cut(CONTROL.matcher(text).replaceAll(" ").strip(), longest);
    }

    /** @throws Unmappable when it is no number */
    @Nullable
    Long number(String field) {
        String text = found.get(field);
        if (text == null) {
            return null;
        }
        var number = WHOLE_NUMBER.matcher(text.strip());
        if (!number.matches()) {
            throw new Unmappable(field + " is not a number.");
        }
        return Long.valueOf(number.group(1));
    }

    /** @throws Unmappable when it is larger than fields of this kind ever are */
    @Nullable
    Integer smallNumber(String field) {
        Long number = number(field);
        if (number != null && number > Integer.MAX_VALUE) {
            throw new Unmappable(field + " is too large.");
        }
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    /** @throws Unmappable when it is neither true nor false */
    @Nullable
    Boolean truth(String field) {
        String text = found.get(field);
        if (text == null) {
            return null;
        }
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unmappable(field + " is neither true nor false.");
        };
    }

    /** @throws Unmappable when it is none of the constants */
    <E extends Enum<E> & Keyed> @Nullable E constant(String field, Class<E> type) {
        String text = found.get(field);
        if (text == null) {
            return null;
        }
        return Keyed.find(type, text.strip())
                .orElseThrow(() -> new Unmappable(field + " is none of the values that there are."));
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
