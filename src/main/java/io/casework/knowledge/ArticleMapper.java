package io.casework.knowledge;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ArticleMapper {

    /** What the table of articles says about one, beside its text. */
    record Head(int version, @Nullable String shippedHash) {}

    /** Makes every other writer wait until this transaction ends. */
    long lockMarker();

    void updateMarker(@Param("changeNumber") long changeNumber);

    long findMarker();

    @Nullable
    Head findHead(@Param("id") String id, @Param("language") String language);

    @Nullable
    Article findArticle(@Param("id") String id, @Param("language") String language);

    Articles.@Nullable Edition findEdition(@Param("id") String id, @Param("language") String language);

    List<String> listLanguages(@Param("id") String id);

    List<ArticleSummary> listArticles(
            @Param("selection") ArticleSelection selection,
            @Param("pattern") @Nullable String pattern,
            @Param("limit") int limit);

    /** The articles of which the last change is newer than one change and not newer than another. */
    List<Article> listChanged(@Param("after") long after, @Param("upTo") long upTo);

    void insertArticle(
            @Param("article") Article article,
            @Param("changeNumber") long changeNumber,
            @Param("shippedHash") @Nullable String shippedHash);

    void updateArticle(
            @Param("article") Article article,
            @Param("changeNumber") long changeNumber,
            @Param("shippedHash") @Nullable String shippedHash);

    void updateChange(
            @Param("id") String id, @Param("language") String language, @Param("changeNumber") long changeNumber);

    void insertVersion(@Param("article") Article article);
}
