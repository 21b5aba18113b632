package io.casework.sales;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** A telephone number as the whole world dials it. */
final class PhoneName {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** What is shorter reaches an emergency service or a desk within a house. */
    private static final long SHORTEST = 10_000;

    private PhoneName() {}

    /**
     * The number in the form of E.164, empty when it is none.
     *
     * @param country where a number without a country code is from
     */
    static Optional<String> normal(String text, String country) {
        try {
            var number = NUMBERS.parse(text, country);
            return NUMBERS.isPossibleNumber(number) && number.getNationalNumber() >= SHORTEST
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
