package io.casework.assistant;

import com.google.re2j.Pattern;
import io.casework.assistant.masking.Mask;
import io.casework.assistant.providers.MaskPatterns;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the mask for one call: what is always masked, the names of the case, and the installation's own patterns. */
@Component
class Masks {

    /** What belongs to one customer only: a long number, the number of a case, a street with a house number. */
    private static final Pattern PARTICULAR = Pattern.compile("\\bC-\\d+|\\d(?:[ ./-]?\\d){4,}"
            + "|\\d{1,5}[a-z]? (?:\\p{Lu}[\\pL'.-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Square|Way)\\b"
            + "|\\p{Lu}[\\pL.-]*(?:straße|strasse|str\\.|weg|gasse|platz|allee|ring|damm|ufer) ?\\d{1,4}\\b");

    private final CaseTexts texts;
    private final MaskPatterns patterns;

    Masks(CaseTexts texts, MaskPatterns patterns) {
        this.texts = texts;
        this.patterns = patterns;
    }

    Mask ofCase(String caseNumber) {
        return of(texts.names(caseNumber));
    }

    /** For texts that become knowledge: also without what is true of this case only. */
    Mask ofLesson(String caseNumber) {
        Stream<Pattern> all = Stream.concat(patterns.compiled().stream(), Stream.of(PARTICULAR));
        return Mask.of(texts.names(caseNumber), all.toList());
    }

    Mask of(Collection<String> names) {
        List<Pattern> own = patterns.compiled();
        return Mask.of(names, own);
    }
}
