package io.casework.crm.salesforce;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a call is made with.
 *
 * @param instance where it is made
 * @param organization id of the org; null when it does not say
 * @param user id of the one that we are there; null when it does not say
 */
record Token(String accessToken, HttpUrl instance, @Nullable String organization, @Nullable String user) {

    @Override
    public String toString() {
        return "Token[" + instance.host() + "]";
    }
}
