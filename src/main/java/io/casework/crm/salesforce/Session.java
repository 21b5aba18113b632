package io.casework.crm.salesforce;

import io.casework.crm.connections.Deadline;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The token of one connection on this node. However many threads need one, one of them signs in, and all of them get what
 * came of it.
 */
final class Session {

    private final Function<Deadline, Token> signIn;
    private @Nullable CompletableFuture<Token> current;

    Session(Function<Deadline, Token> signIn) {
        this.signIn = signIn;
    }

    /** @throws Fault when signing in fails */
    Token token(Deadline deadline) {
        return renewed(null, deadline);
    }

    /**
     * @param dead the token that counts no more; null for whichever there is
     * @throws Fault when signing in fails
     */
    Token renewed(@Nullable Token dead, Deadline deadline) {
        CompletableFuture<Token> own = new CompletableFuture<>();
        CompletableFuture<Token> shared = joined(own, dead);
        if (shared == own) {
            fly(own, deadline);
        }
        try {
            return shared.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Fault fault ? fault : e;
        }
    }

    private synchronized CompletableFuture<Token> joined(CompletableFuture<Token> own, @Nullable Token dead) {
        CompletableFuture<Token> known = current;
        if (known != null && !known.isCompletedExceptionally() && !isDead(known, dead)) {
            return known;
        }
        current = own;
        return own;
    }

    private static boolean isDead(CompletableFuture<Token> known, @Nullable Token dead) {
        return known.isDone() && known.join().equals(dead);
    }

    private void fly(CompletableFuture<Token> own, Deadline deadline) {
        try {
            own.complete(signIn.apply(deadline));
        } catch (RuntimeException e) {
            own.completeExceptionally(e);
        }
    }
}
