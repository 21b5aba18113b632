package io.casework.crm.sap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;

/** Addresses as SAP's services write them: names of options begin with a dollar that is not encoded. */
final class Urls {

    private Urls() {}

    static HttpUrl below(String url, String path) {
        return HttpUrl.get(url).newBuilder().addPathSegments(path).build();
    }

    static HttpUrl.Builder with(HttpUrl.Builder url, String option, String value) {
        return url.addEncodedQueryParameter(
                option, URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
