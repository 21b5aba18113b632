package io.casework.cases;

import java.io.InputStream;

/** The bytes of a file while the transaction that reads them is open. */
record StoredContent(InputStream stream) {}
