package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import nl.buzzard.config.Secret;

/**
 * A key file of Google, as its console and its command line write it: of a service account, which
 * signs for itself, or of a person who let the owner's application in. See
 * developers.google.com/identity/protocols/oauth2/service-account and RFC 7523. Immutable.
 */
sealed interface GoogleKey {

  /** {@return where tokens are given} */
  URI office();

  /**
   * {@return the form to ask a token with}
   *
   * @param scope what the token is for
   */
  Map<String, String> request(String scope, Instant now);

  /**
   * Reads a key file.
   *
   * @throws IllegalArgumentException if it is none
   */
  static GoogleKey read(Secret file) {
    try {
      JsonNode json = new ObjectMapper().readTree(file.reveal());
      URI office = URI.create(json.path("token_uri").asText("https://oauth2.googleapis.com/token"));
      return switch (json.path("type").asText()) {
        case "service_account" -> ServiceAccount.read(json, office);
        case "authorized_user" -> Person.read(json, office);
        default -> throw new IllegalArgumentException("a key of another kind");
      };
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException("no key file", e);
    }
  }

  private static String field(JsonNode json, String name) {
    String value = json.path(name).asText();
    if (value.isBlank()) {
      throw new IllegalArgumentException("a key file without " + name);
    }
    return value;
  }

  /**
   * An account that is nobody's. Immutable.
   *
   * @param office where tokens are given
   * @param name its e-mail address
   * @param number which of its keys it is
   * @param key the key
   */
  record ServiceAccount(URI office, String name, String number, PrivateKey key)
      implements GoogleKey {

    private static final Duration LONGEST = Duration.ofHours(1);

    static ServiceAccount read(JsonNode json, URI office) throws GeneralSecurityException {
      String text =
          field(json, "private_key").replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
      PrivateKey key =
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
      return new ServiceAccount(
          office, field(json, "client_email"), json.path("private_key_id").asText(), key);
    }

    @Override
    public Map<String, String> request(String scope, Instant now) {
      return Map.of(
          "grant_type",
          "urn:ietf:params:oauth:grant-type:jwt-bearer",
          "assertion",
          assertion(scope, now));
    }

    private String assertion(String scope, Instant now) {
      ObjectMapper json = new ObjectMapper();
      ObjectNode head = json.createObjectNode().put("alg", "RS256").put("typ", "JWT");
      ObjectNode claims =
          json.createObjectNode()
              .put("iss", name)
              .put("scope", scope)
              .put("aud", office.toString())
              .put("iat", now.getEpochSecond())
              .put("exp", now.plus(LONGEST).getEpochSecond());
      String signed = coded(head.put("kid", number).toString()) + "." + coded(claims.toString());
      return signed + "." + signature(signed);
    }

    private String signature(String text) {
      try {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java signs with RSA, and the key is one", e);
      }
    }

    private static String coded(String text) {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A person who let the owner's application in. Immutable.
   *
   * @param office where tokens are given
   * @param application the application
   * @param password the application's own
   * @param leave what the person gave it
   */
  record Person(URI office, String application, Secret password, Secret leave)
      implements GoogleKey {

    static Person read(JsonNode json, URI office) {
      return new Person(
          office,
          field(json, "client_id"),
          new Secret(field(json, "client_secret")),
          new Secret(field(json, "refresh_token")));
    }

    @Override
    public Map<String, String> request(String scope, Instant now) {
      return Map.of(
          "grant_type",
          "refresh_token",
          "client_id",
          application,
          "client_secret",
          password.reveal(),
          "refresh_token",
          leave.reveal());
    }
  }
}
