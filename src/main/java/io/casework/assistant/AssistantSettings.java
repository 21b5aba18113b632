package io.casework.assistant;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the assistant works on this node.
 *
 * @param prepareAtStart whether the local model is made ready as soon as the application is; false leaves it to the
 *     first ticket
 * @param firstTraining how long a step waits for the first model ever; then it is tried again
 * @param retrainAfter how many new labels make the local model learn anew
 * @param reviewWords words after which a person looks at a ticket, however sure the assistant is; whatever their case
 * @param reviewAmount amount of money from which a person does, in whichever currency
 */
@ConfigurationProperties("casework.assistant")
record AssistantSettings(
        @DefaultValue("true") boolean prepareAtStart,
        @DefaultValue("PT45S") Duration firstTraining,
        @DefaultValue("50") int retrainAfter,
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
                List<String> reviewWords,
        @DefaultValue("1000") BigDecimal reviewAmount) {}
