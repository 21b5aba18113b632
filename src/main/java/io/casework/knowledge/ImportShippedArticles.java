package io.casework.knowledge;

import io.casework.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the shipped articles into the database. Running it again changes nothing; a new edition of a shipped file
 * becomes the next version, unless people have written the article in the meantime.
 */
@Component
class ImportShippedArticles {

    private final ArticleFiles files;
    private final ArticleMapper mapper;
    private final ArticleWriter writer;

    ImportShippedArticles(ArticleFiles files, ArticleMapper mapper, ArticleWriter writer) {
        this.files = files;
        this.mapper = mapper;
        this.writer = writer;
    }

    @Transactional
    void run() {
        run(files.all());
    }

    @Transactional
    void run(List<ArticleFiles.Shipped> shipped) {
        writer.begin();
        shipped.forEach(this::bring);
    }

    private void bring(ArticleFiles.Shipped file) {
        String author = Actor.SYSTEM.id();
        ArticleMapper.Head head = mapper.findHead(file.id(), file.language());
        if (head == null) {
            writer.create(file.id(), file.language(), file.text(), author, file.hash());
        } else if (head.shippedHash() != null && !head.shippedHash().equals(file.hash())) {
            writer.revise(file.id(), file.language(), head.version(), file.text(), author, file.hash());
        }
    }
}
