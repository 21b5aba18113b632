package io.casework.crm.sap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/** The cookies of one session with one host. */
final class SessionCookies implements CookieJar {

    private static final int MOST = 50;

    private record Key(String name, String domain, String path) {}

    private final Map<Key, Cookie> cookies = new ConcurrentHashMap<>();
    private final Clock clock;

    SessionCookies(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void saveFromResponse(HttpUrl url, List<Cookie> fresh) {
        for (Cookie cookie : fresh) {
            Key key = new Key(cookie.name(), cookie.domain(), cookie.path());
            if (hasExpired(cookie)) {
                cookies.remove(key);
            } else if (cookies.size() < MOST || cookies.containsKey(key)) {
                cookies.put(key, cookie);
            }
        }
    }

    @Override
    public List<Cookie> loadForRequest(HttpUrl url) {
        return cookies.values().stream()
                .filter(cookie -> !hasExpired(cookie) && cookie.matches(url))
                .toList();
    }

    void clear() {
        cookies.clear();
    }

    private boolean hasExpired(Cookie cookie) {
        return cookie.expiresAt() <= clock.millis();
    }
}
