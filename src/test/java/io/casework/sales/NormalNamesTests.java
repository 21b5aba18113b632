package io.casework.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalNamesTests {

    private static final int ROUNDS = 3_000;
    private static final String LETTERS = "aAzZäÖüßéÉłøæ .,-&+()'0129\u00a0\u0301GmbHInc日本жΩİı";

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.com,              ada@example.com",
        "ada.marsh@gmail.com,          adamarsh@gmail.com",
        "Ada.Marsh+news@googlemail.com, adamarsh@gmail.com",
        "ada+news@outlook.com,         ada@outlook.com",
        "ada.marsh@outlook.com,        ada.marsh@outlook.com",
        "ada+sales@firm.example,       ada+sales@firm.example",
        "ada.marsh@firm.example,       ada.marsh@firm.example",
        "+@gmail.com,                  +@gmail.com",
    })
    void mailbox_ignoresOnlyWhatTheProviderIgnores(String address, String mailbox) {
        assertThat(MailName.of(address).mailbox()).isEqualTo(mailbox);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"ada@acme.example; acme.example", "ada@gmail.com; null", "ada@gmx.de; null"},
            delimiter = ';',
            nullValues = "null")
    void domain_namesAnEmployer_unlessItIsAnybodys(String address, String domain) {
        assertThat(MailName.of(address).domain()).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "030 1234567,       DE, +49301234567",
        "+49 (0)30 1234567, DE, +49301234567",
        "0049-30-1234567,   DE, +49301234567",
        "+49 30 1234567,    US, +49301234567",
        "(415) 555-0132,    US, +14155550132",
    })
    void phone_isWhatTheWholeWorldDials(String text, String country, String number) {
        assertThat(PhoneName.normal(text, country)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"call me", "12", "''", "+999999999999999999999"})
    void phone_isNothing_whenItIsNone(String text) {
        assertThat(PhoneName.normal(text, "DE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Müller & Söhne GmbH,              mueller soehne",
        "MUELLER UND SOEHNE G.m.b.H.,      mueller soehne",
        "'Acme, Inc.',                     acme",
        "The Acme Company,                 acme",
        "Société Générale S.A.,            societe generale",
        "Łódź Sp. z o.o.,                  lodz sp z oo",
        "Straße 7 AG,                      strasse 7",
        "GmbH,                             gmbh",
        "3M,                               3m",
    })
    void company_losesWhatPeopleLeaveOut(String name, String normal) {
        assertThat(CompanyName.normal(name)).isEqualTo(normal);
    }

    @Test
    void normalisingTwice_changesNothing() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            String company = CompanyName.normal(text);
            assertThat(CompanyName.normal(company))
                    .as("seed %s, company %s", seed, text)
                    .isEqualTo(company);
            String mailbox = MailName.of(text.strip() + "@gmail.com").mailbox();
            assertThat(MailName.of(mailbox).mailbox())
                    .as("seed %s, address %s", seed, text)
                    .isEqualTo(mailbox);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(24), 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
