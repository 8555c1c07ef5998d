package nl.buzzard.crawler.social;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import mockwebserver3.MockResponse;
import nl.buzzard.crawler.http.MockPlace;

/** Key files as Google writes them, for tokens that are given at a place on this machine. */
final class GoogleFiles {

  static final String OFFICE = "/token";

  static final KeyPair KEYS = keys();

  private GoogleFiles() {}

  /** {@return a person's file; the place gives a token for it} */
  static String ofAPerson(MockPlace place, String secret) {
    place.answersAt(
        OFFICE,
        new MockResponse.Builder()
            .code(200)
            .body("{\"access_token\":\"%s\",\"expires_in\":3599}".formatted(secret))
            .build());
    return """
    {"type":"authorized_user","client_id":"c1","client_secret":"%1$s","refresh_token":"%1$s",
     "token_uri":"%2$s"}\
    """
        .formatted(secret, place.address(OFFICE));
  }

  /** {@return a service account's file} */
  static String ofAService(MockPlace place) {
    String key = Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded());
    String pem = "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n";
    return """
    {"type":"service_account","client_email":"buzzard@p.example","private_key_id":"k1",
     "private_key":"%s","token_uri":"%s"}\
    """
        .formatted(pem.replace("\r", "").replace("\n", "\\n"), place.address(OFFICE));
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }
}
