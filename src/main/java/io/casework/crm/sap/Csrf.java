package io.casework.crm.sap;

import io.casework.shared.OutboundHttp;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Gives every change the token that belongs to the session of its cookies. Both are fetched together, by one thread for all,
 * and dropped together. A change that is refused for want of a token gets another one, and is made once more.
 */
final class Csrf implements Interceptor {

    static final String HEADER = "X-CSRF-Token";

    /** Below the time after which SAP ends a session that nobody uses. */
    static final Duration IDLE = Duration.ofMinutes(10);

    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    /** When the first token is fetched. */
    enum Eagerness {
        BEFORE_THE_FIRST_CHANGE,

        /** For services that can do without. */
        WHEN_ASKED_FOR
    }

    private static final class Token {

        private final String value;
        private volatile Instant usedAt;

        Token(String value, Instant usedAt) {
            this.value = value;
            this.usedAt = usedAt;
        }

        boolean isIdle(Instant now) {
            return now.isAfter(usedAt.plus(IDLE));
        }
    }

    private final HttpUrl source;
    private final SessionCookies cookies;
    private final Eagerness eagerness;
    private final Clock clock;
    private final SingleFlight<Token> shared = new SingleFlight<>();

    /** @param source what is read to fetch a token */
    Csrf(HttpUrl source, SessionCookies cookies, Eagerness eagerness, Clock clock) {
        this.source = source;
        this.cookies = cookies;
        this.eagerness = eagerness;
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (eagerness == Eagerness.WHEN_ASKED_FOR && shared.isEmpty()) {
            Response answer = chain.proceed(chain.request());
            return isForWantOfToken(answer) ? again(chain, answer, null) : answer;
        }
        Token token = token(chain, null);
        Response answer = chain.proceed(with(chain.request(), token));
        return isForWantOfToken(answer) ? again(chain, answer, token) : kept(answer);
    }

    /** Token and cookies go; the next change fetches them anew. */
    void drop() {
        shared.forget();
        cookies.clear();
    }

    private Response again(Chain chain, Response refused, @Nullable Token dead) throws IOException {
        refused.close();
        return kept(chain.proceed(with(chain.request(), token(chain, dead))));
    }

    private Token token(Chain chain, @Nullable Token dead) {
        Token token = shared.get(known -> known == dead || known.isIdle(clock.instant()), () -> fetched(chain));
        token.usedAt = clock.instant();
        return token;
    }

    private Token fetched(Chain chain) {
        cookies.clear();
        Request fetch = chain.request()
                .newBuilder()
                .url(source)
                .method("GET", null)
                .removeHeader("If-Match")
                .header("Accept", "application/json")
                .header(HEADER, "Fetch")
                .build();
        try (Response response = chain.proceed(fetch)) {
            return tokenOf(response);
        } catch (IOException e) {
            throw Wire.fault(e).beforeTheCall();
        }
    }

    private Token tokenOf(Response response) throws IOException {
        String value = response.header(HEADER);
        if (response.isSuccessful() && value != null && !value.isBlank() && !value.equalsIgnoreCase("required")) {
            return new Token(value, clock.instant());
        }
        Answer answer = new Answer(
                response.code(), response.headers(), Wire.whole(response), OutboundHttp.retryAfter(response));
        throw (answer.isSuccess() ? Fault.of(FaultKind.NOT_SET_UP, "No token is given for changes") : Fault.of(answer))
                .beforeTheCall();
    }

    private Response kept(Response answer) {
        if (answer.code() == UNAUTHORIZED || answer.code() == FORBIDDEN) {
            drop();
        }
        return answer;
    }

    private static boolean isForWantOfToken(Response answer) {
        return answer.code() == FORBIDDEN && "required".equalsIgnoreCase(answer.header(HEADER));
    }

    private static Request with(Request request, Token token) {
        return request.newBuilder().header(HEADER, token.value).build();
    }
}
