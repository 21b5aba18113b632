package io.casework.engine;

import java.time.Instant;

/**
 * A shipped model that waits beside a later one that people released.
 *
 * @param modelKey id of the process or decision
 * @param fileName with its folder
 * @param content XML, as the gate admitted it
 * @param state {@code open} or {@code declined}
 */
public record ModelOffer(String modelKey, String fileName, String content, String state, Instant offeredAt) {

    static final String OPEN = "open";
    static final String DECLINED = "declined";
}
