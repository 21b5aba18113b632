package io.casework.crm.sap;

import io.casework.shared.OutboundHttp;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Gives every change a token and the cookies of the session that it belongs to. Both come from one answer, which one thread
 * fetches for all, and both go together; cookies of other answers stay out of it. A change that is refused for want of a token
 * gets another one, and is made once more.
 */
final class Csrf implements Interceptor {

    static final String HEADER = "X-CSRF-Token";

    /** Below the time after which SAP ends a session that nobody uses. */
    static final Duration IDLE = Duration.ofMinutes(10);

    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]{1,500}");
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
        private final SessionCookies cookies;
        private volatile Instant usedAt;

        Token(String value, SessionCookies cookies, Instant usedAt) {
            this.value = value;
            this.cookies = cookies;
            this.usedAt = usedAt;
        }

        boolean isIdle(Instant now) {
            return now.isAfter(usedAt.plus(IDLE));
        }
    }

    private final HttpUrl source;
    private final Eagerness eagerness;
    private final Clock clock;
    private final SingleFlight<Token> shared = new SingleFlight<>();

    /** @param source what is read to fetch a token */
    Csrf(HttpUrl source, Eagerness eagerness, Clock clock) {
        this.source = source;
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
        return isForWantOfToken(answer) ? again(chain, answer, token) : kept(answer, token);
    }

    /** Token and cookies go; the next change fetches them anew. */
    void drop() {
        shared.forget();
    }

    private Response again(Chain chain, Response refused, @Nullable Token dead) throws IOException {
        refused.close();
        Token token = token(chain, dead);
        return kept(chain.proceed(with(chain.request(), token)), token);
    }

    private Token token(Chain chain, @Nullable Token dead) {
        Token token = shared.get(known -> known == dead || known.isIdle(clock.instant()), () -> fetched(chain));
        token.usedAt = clock.instant();
        return token;
    }

    private Token fetched(Chain chain) {
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
        boolean given = value != null && VALUE.matcher(value).matches() && !value.equalsIgnoreCase("required");
        if (response.isSuccessful() && value != null && given) {
            return new Token(value, session(response), clock.instant());
        }
        Answer answer = new Answer(
                response.code(), response.headers(), Wire.whole(response), OutboundHttp.retryAfter(response));
        throw (answer.isSuccess() ? Fault.of(FaultKind.NOT_SET_UP, "No token is given for changes") : Fault.of(answer))
                .beforeTheCall();
    }

    private SessionCookies session(Response response) {
        SessionCookies cookies = new SessionCookies(clock);
        cookies.saveFromResponse(source, Cookie.parseAll(source, response.headers()));
        return cookies;
    }

    private Response kept(Response answer, Token token) {
        if (answer.code() == UNAUTHORIZED || answer.code() == FORBIDDEN) {
            drop();
        } else {
            HttpUrl url = answer.request().url();
            token.cookies.saveFromResponse(url, Cookie.parseAll(url, answer.headers()));
        }
        return answer;
    }

    private static boolean isForWantOfToken(Response answer) {
        return answer.code() == FORBIDDEN && "required".equalsIgnoreCase(answer.header(HEADER));
    }

    private static Request with(Request request, Token token) {
        Request.Builder ofSession = request.newBuilder().header(HEADER, token.value);
        String cookies = token.cookies.loadForRequest(request.url()).stream()
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty()
                ? ofSession.build()
                : ofSession.header("Cookie", cookies).build();
    }
}
