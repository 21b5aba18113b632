package io.casework.crm.salesforce;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RSA keys as openssl writes them: PKCS#8, and PKCS#1 of older versions. */
final class PrivateKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END ([A-Z ]+)-----");
    private static final int FEWEST_BITS = 2_048;

    private PrivateKeys() {}

    /** It is no key that we can sign with; the message says why, and nothing of the key. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    static PrivateKey read(String text) throws Unusable {
        if (text.contains("ENCRYPTED")) {
            throw new Unusable("is protected by a passphrase; give it without one");
        }
        Matcher pem = PEM.matcher(text.strip());
        if (!pem.matches() || !pem.group(1).equals(pem.group(3))) {
            throw new Unusable(
                    text.contains("BEGIN CERTIFICATE")
                            ? "is a certificate; what is needed here is the private key that belongs to it"
                            : "is not a private key in PEM (-----BEGIN PRIVATE KEY-----)");
        }
        return longEnough(key(pem.group(1), pem.group(2)));
    }

    private static RSAPrivateKey key(String type, String base64) throws Unusable {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(spec(type, der));
            return (RSAPrivateKey) key;
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new Unusable("is not an RSA key");
        }
    }

    private static KeySpec spec(String type, byte[] der) throws Unusable {
        return switch (type) {
            case "PRIVATE KEY" -> new PKCS8EncodedKeySpec(der);
            case "RSA PRIVATE KEY" -> crt(org.bouncycastle.asn1.pkcs.RSAPrivateKey.getInstance(der));
            default -> throw new Unusable("is not an RSA private key");
        };
    }

    private static KeySpec crt(org.bouncycastle.asn1.pkcs.RSAPrivateKey key) {
        return new RSAPrivateCrtKeySpec(
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrime1(),
                key.getPrime2(),
                key.getExponent1(),
                key.getExponent2(),
                key.getCoefficient());
    }

    private static PrivateKey longEnough(RSAPrivateKey key) throws Unusable {
        if (key.getModulus().bitLength() < FEWEST_BITS) {
            throw new Unusable("is shorter than " + FEWEST_BITS + " bits");
        }
        return key;
    }
}
