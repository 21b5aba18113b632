package io.casework.assistant;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What brings a ticket to a person, however sure the assistant is.
 *
 * @param words whatever their case; none when the list is empty
 * @param amount of money from which on, in whichever currency
 */
@ConfigurationProperties("casework.assistant.review")
record SensitivitySettings(
        @DefaultValue({
                    "lawyer",
                    "attorney",
                    "solicitor",
                    "barrister",
                    "lawsuit",
                    "legal action",
                    "sue",
                    "suing",
                    "court",
                    "ombudsman",
                    "police",
                    "gdpr",
                    "suicide",
                    "kill myself",
                    "anwalt",
                    "anwältin",
                    "rechtsanwalt",
                    "rechtsanwältin",
                    "klage",
                    "verklagen",
                    "verklage",
                    "gericht",
                    "schlichtungsstelle",
                    "verbraucherzentrale",
                    "polizei",
                    "strafanzeige",
                    "dsgvo",
                    "selbstmord",
                    "umbringen"
                })
                List<String> words,
        @DefaultValue("1000") BigDecimal amount) {}
