package io.casework.crm.salesforce;

import okhttp3.HttpUrl;

/**
 * What a call is made with.
 *
 * @param instance where it is made
 */
record Token(String accessToken, HttpUrl instance) {

    @Override
    public String toString() {
        return "Token[" + instance.host() + "]";
    }
}
