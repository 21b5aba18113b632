package io.casework.knowledge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the knowledge base keeps, and when it doubts it.
 *
 * @param refresh how often a node looks for what others wrote
 * @param questionsPerArticle how many resolved cases an article is found by, the newest
 * @param casesPerIntent how many resolved cases without an article are searched for a team, intent and language, the
 *     newest
 * @param staleAfter how long nobody has touched an article before those who use it are warned
 */
@ConfigurationProperties("casework.knowledge")
public record KnowledgeSettings(
        @DefaultValue("5s") Duration refresh,
        @DefaultValue("25") int questionsPerArticle,
        @DefaultValue("50") int casesPerIntent,
        @DefaultValue("365d") Duration staleAfter) {}
