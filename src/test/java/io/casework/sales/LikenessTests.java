package io.casework.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.sales.DuplicateCheck.Verdict;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs that a person has judged. */
class LikenessTests {

    private static final double SAME = 0.9;
    private static final double ALIKE = 0.6;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // one mailbox is one person, whatever else is written
                "a.marsh@gmail.com; -; Acme; Ada Marsh; amarsh+x@gmail.com; -; -; -; SAME",
                "ada@acme.example; -; Acme; Ada; ADA@acme.example; -; Acme Inc.; Ada Marsh; SAME",
                // telephone and name
                "ada@acme.example; 030 1234567; -; Ada Marsh; ada@home.example; +49 30 1234567; -; Ada Marsh; SAME",
                "ada@acme.example; 030 1234567; Acme; Ada Marsh; am@acme.example; 030/1234567; Acme AG; A. Marsh; SAME",
                // a switchboard is shared by many
                "ada@acme.example; 030 1234567; -; -; info@else.example; 0301234567; -; -; UNSURE",
                "ada@acme.example; 030 1234567; -; Ada Marsh; bo@else.example; 0301234567; -; Bo Lind; NEW",
                // same person, other address
                "ada@acme.example; -; Acme GmbH; Ada Marsh; ada.marsh@gmail.com; -; ACME; Ada Marsh; UNSURE",
                "ada@acme.example; -; Müller & Co KG; Ada Marsh; a@acme.example; -; Mueller; Ada Marsh; UNSURE",
                "ada@acme.example; -; Acme; -; sales@acme.example; -; Acme Inc; -; UNSURE",
                // colleagues
                "ada@acme.example; -; Acme; Ada Marsh; bo@acme.example; -; Acme; Bo Lind; NEW",
                // strangers
                "ada@acme.example; -; Acme; Ada Marsh; bo@else.example; -; Else; Bo Lind; NEW",
                "ada@gmail.com; -; -; Ada Marsh; bo@gmail.com; -; -; Bo Lind; NEW",
                "ada@gmail.com; -; Sun Bakery; -; bo@gmail.com; -; Sunshine Solar; -; NEW",
                "ada@gmail.com; -; -; Ada Marsh; am@gmx.de; -; -; Ada Marsh; UNSURE",
            },
            delimiter = ';')
    void judgesLikeAPerson(
            String mail,
            @Nullable String phone,
            @Nullable String company,
            @Nullable String name,
            String otherMail,
            @Nullable String otherPhone,
            @Nullable String otherCompany,
            @Nullable String otherName,
            Verdict verdict) {
        double likeness = Likeness.of(
                identity(mail, phone, company, name), identity(otherMail, otherPhone, otherCompany, otherName));

        assertThat(verdict(likeness)).as("%.3f", likeness).isEqualTo(verdict);
    }

    @Test
    void isTheSameBothWays_betweenNothingAndCertainty() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            LeadIdentity one = identity(random);
            LeadIdentity other = identity(random);
            double likeness = Likeness.of(one, other);
            assertThat(likeness).as("seed %s", seed).isBetween(0.0, 1.0).isEqualTo(Likeness.of(other, one));
            assertThat(Likeness.of(one, one)).as("seed %s", seed).isGreaterThanOrEqualTo(likeness);
        }
    }

    private static Verdict verdict(double likeness) {
        if (likeness >= SAME) {
            return Verdict.SAME;
        }
        return likeness >= ALIKE ? Verdict.UNSURE : Verdict.NEW;
    }

    private static LeadIdentity identity(Random random) {
        return identity(
                pick(random, "ada@acme.example", "a.d.a@gmail.com", "bo@acme.example", "bo@else.example"),
                pick(random, null, "030 1234567", "+49301234567", "030 7654321"),
                pick(random, null, "Acme", "ACME Inc.", "Akme GmbH", "Else & Sons"),
                pick(random, null, "Ada Marsh", "Marsh Ada", "Ada Marhs", "Bo Lind"));
    }

    private static @Nullable String pick(Random random, @Nullable String... some) {
        return some[random.nextInt(some.length)];
    }

    private static LeadIdentity identity(
            @Nullable String mail, @Nullable String phone, @Nullable String company, @Nullable String name) {
        return new LeadIdentity(
                "C-1",
                MailName.of(String.valueOf(mail)),
                phone == null ? null : PhoneName.normal(phone, "DE").orElse(null),
                company == null ? "" : CompanyName.normal(company),
                name == null ? "" : CompanyName.normal(name));
    }
}
