package io.casework.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the articles that answer what somebody wrote. */
public interface KnowledgeSearch {

    /**
     * Searches with any text, however long or hostile: it is cut into words and nothing in it is an operator.
     *
     * @param text a customer's own words; without a single word in it nothing is found
     * @param intent what the text is thought to be about; articles for it rank higher, others are not excluded
     * @param language ISO code; its articles are searched, those of other languages only when none of them matches
     * @param limit how many passages at most; at most one per article
     * @return best first
     */
    List<Passage> find(String text, @Nullable String intent, String language, int limit);
}
