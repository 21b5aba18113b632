package io.casework.crm.salesforce;

/** Codes of our own, beside those of OAuth, for why we could not sign in. */
final class SignInCodes {

    /** The installation's key for secrets is another one by now. */
    static final String SECRET_UNREADABLE = "SECRET_UNREADABLE";

    /** We were told to make our calls at a host that is not Salesforce's. */
    static final String INSTANCE_ELSEWHERE = "INSTANCE_ELSEWHERE";

    private SignInCodes() {}
}
