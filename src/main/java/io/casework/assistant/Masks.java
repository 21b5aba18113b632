package io.casework.assistant;

import com.google.re2j.Pattern;
import io.casework.assistant.masking.Mask;
import io.casework.assistant.providers.MaskPatterns;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the mask for one call: what is always masked, the names of the case, and the installation's own patterns. */
@Component
class Masks {

    private final CaseTexts texts;
    private final MaskPatterns patterns;

    Masks(CaseTexts texts, MaskPatterns patterns) {
        this.texts = texts;
        this.patterns = patterns;
    }

    Mask ofCase(String caseNumber) {
        return of(texts.names(caseNumber));
    }

    Mask of(Collection<String> names) {
        List<Pattern> own = patterns.compiled();
        return Mask.of(names, own);
    }
}
