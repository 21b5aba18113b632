package io.casework.knowledge;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ArticleDraftMapper {

    void insertDraft(ArticleDraft draft);

    @Nullable
    ArticleDraft findDraft(String id);

    @Nullable
    ArticleDraft findOpenOfCase(String caseNumber);

    /** The newest article that was made of the case. */
    @Nullable
    String findArticleOfCase(@Param("caseNumber") String caseNumber, @Param("language") String language);

    /** The newest first. */
    List<ArticleDraft> listOpen(@Param("most") int most);

    /** Changes nothing unless the draft is open and has the version before this one. */
    int updateDraft(ArticleDraft draft);

    /** Changes nothing unless the draft is open and has this version. */
    int updateDecided(
            @Param("id") String id,
            @Param("version") int version,
            @Param("status") ArticleDraft.Status status,
            @Param("articleId") @Nullable String articleId,
            @Param("at") Instant at);
}
