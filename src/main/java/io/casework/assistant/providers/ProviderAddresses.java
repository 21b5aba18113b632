package io.casework.assistant.providers;

import io.casework.shared.OutboundHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;

/** Which addresses may be asked: public ones over an encrypted line, and the private hosts that the settings name. */
@Component
class ProviderAddresses {

    private final OutboundHttp http;
    private final OutboundHttp inside = new OutboundHttp(new OutboundHttp.Settings(true));
    private final ProviderSettings settings;

    ProviderAddresses(OutboundHttp http, ProviderSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** What is wrong with an address, as far as its text tells. */
    Optional<String> fault(String url) {
        Optional<String> fault = inside.fault(url);
        if (fault.isPresent()) {
            return fault;
        }
        if (URI.create(url.strip()).getRawQuery() != null) {
            return Optional.of("must hold no query");
        }
        return httpFor(url).fault(url);
    }

    /** @param limit of a whole call, however long it is silent meanwhile */
    OkHttpClient client(String url, Duration limit) {
        return httpFor(url).client(limit).newBuilder().readTimeout(limit).build();
    }

    private OutboundHttp httpFor(String url) {
        return settings.privateHosts().contains(URI.create(url.strip()).getHost()) ? inside : http;
    }
}
