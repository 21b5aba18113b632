package io.casework.identity;

import io.casework.shared.Problem;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a session for somebody who knows their password. */
@Component
public class SignIn {

    private final UserMapper users;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SignIn(
            UserMapper users,
            Passwords passwords,
            SignInThrottle throttle,
            Sessions sessions,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * @param address where the request came from
     * @return the secret of the new session, for the cookie
     * @throws Problem.Unauthenticated for a wrong name, a wrong password and a disabled account alike
     * @throws Problem.TryLater when too many tries failed
     */
    public String open(String username, String password, String address) {
        String name = normalized(username);
        throttle.begin(name, address);
        Optional<UserMapper.Credentials> user = users.findCredentials(name);
        boolean right = passwords.matches(
                password, user.map(UserMapper.Credentials::passwordHash).orElse(null));
        if (!right || user.isEmpty() || !user.get().active()) {
            throw refused(user, address);
        }
        throttle.succeeded(name, address);
        return opened(user.get().id());
    }

    /** User names are compared without regard to case and kept in lower case. */
    static String normalized(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private String opened(String userId) {
        return transaction.execute(status -> {
            audit.recordOf(userId, "signed-in", "user:" + userId, null);
            return sessions.open(userId);
        });
    }

    private Problem.Unauthenticated refused(Optional<UserMapper.Credentials> user, String address) {
        throttle.failed(address);
        String subject = user.map(known -> "user:" + known.id()).orElse("user:unknown");
        audit.recordOf("anonymous", "sign-in-refused", subject, null);
        return new Problem.Unauthenticated("The user name or the password is wrong.");
    }
}
