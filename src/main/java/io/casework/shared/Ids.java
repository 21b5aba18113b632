package io.casework.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Identifiers of rows: opaque, unguessable enough, and growing with time so that indexes stay compact. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new UUID of version 7, 36 characters. */
    public static String next() {
        return GENERATOR.generate().toString();
    }
}
