package io.casework.shared;

import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Calls to addresses that somebody configured: encrypted, to public addresses only, and never led on by a redirect. */
@Component
public class OutboundHttp {

    private static final int LONGEST_URL = 1_000;

    private final Settings settings;
    private final OkHttpClient shared;

    public OutboundHttp(Settings settings) {
        this.settings = settings;
        this.shared = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .proxy(Proxy.NO_PROXY)
                .socketFactory(settings.allowPrivate() ? SocketFactory.getDefault() : new PublicAddresses())
                .build();
    }

    /**
     * @param allowPrivate whether addresses of this network may be called, and without encryption: for trying things out
     */
    @ConfigurationProperties("casework.outbound")
    public record Settings(@DefaultValue("false") boolean allowPrivate) {}

    /** @param limit of a whole call, from the name's look-up to the last byte of the answer */
    public OkHttpClient client(Duration limit) {
        return shared.newBuilder().callTimeout(limit).build();
    }

    /** How long the other side asks to be left alone; null when it does not say. */
    public static @Nullable Duration retryAfter(Response answer) {
        String seconds = answer.header("Retry-After");
        return seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    /** What is wrong with an address that somebody wants to be called, as far as its text tells. */
    public Optional<String> fault(String url) {
        try {
            URI uri = URI.create(url.strip());
            return url.length() > LONGEST_URL
                    ? Optional.of("is longer than " + LONGEST_URL + " characters")
                    : fault(uri);
        } catch (IllegalArgumentException e) {
            return Optional.of("is not a URL");
        }
    }

    private Optional<String> fault(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null) {
            return Optional.of("is not a URL with a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("must hold neither a user nor a fragment");
        }
        boolean allowed = scheme.equals("https") || (scheme.equals("http") && settings.allowPrivate());
        return allowed ? Optional.empty() : Optional.of("must begin with https://");
    }
}
