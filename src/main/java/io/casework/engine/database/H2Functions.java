package io.casework.engine.database;

import java.math.BigDecimal;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives H2 the one function of the engine's Oracle statements that it lacks. Does nothing on Oracle. */
@Component
public class H2Functions implements Callback {

    /** What the alias calls; H2 needs it public and static. */
    public static @Nullable BigDecimal toNumber(@Nullable String text) {
        return text == null ? null : new BigDecimal(text.strip());
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("CREATE ALIAS IF NOT EXISTS TO_NUMBER FOR '"
                        + getClass().getName() + ".toNumber'");
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "h2-functions";
    }
}
