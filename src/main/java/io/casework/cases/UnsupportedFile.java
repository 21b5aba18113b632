package io.casework.cases;

import io.casework.shared.Problem;

/** 415: files of this kind are not taken. */
public class UnsupportedFile extends Problem {

    private static final long serialVersionUID = 1L;

    UnsupportedFile(String detail) {
        super("unsupported-file", "Unsupported file", 415, detail);
    }
}
