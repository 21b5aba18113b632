package io.casework.crm.connections;

import io.casework.crm.CrmChanges.ChangesPage;
import io.casework.crm.CrmChanges.Position;
import java.time.Instant;

/** Reads what changed behind one connection; see {@link io.casework.crm.CrmChanges#read}. */
public interface ChangeReader {

    ChangesPage read(String object, Position from, Instant until, int most);
}
