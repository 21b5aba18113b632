package io.casework.knowledge;

import io.casework.shared.KeyedTypeHandler;

/** Keeps the status of a draft by key. */
public final class DraftStatusHandler extends KeyedTypeHandler<ArticleDraft.Status> {

    public DraftStatusHandler() {
        super(ArticleDraft.Status.class);
    }
}
