package nl.buzzard.alerts.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links in mail that need no password: each says who it was written to and about which incident,
 * signed with HMAC-SHA256, so that nobody can make one for himself. Immutable, thread-safe.
 */
public final class SignedLinks {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final byte[] key;

  /**
   * @param key the secret, 32 bytes
   */
  public SignedLinks(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("the key of signed links has " + KEY_BYTES + " bytes");
    }
    this.key = key.clone();
  }

  /**
   * {@return links signed with the secret of a folder, which is made when there is none}
   *
   * @throws UncheckedIOException if it can neither be read nor written
   */
  public static SignedLinks keptIn(Path folder) {
    Path file = folder.resolve("links.key");
    try {
      if (!Files.exists(file)) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        create(file, fresh);
      }
      return new SignedLinks(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the key of links in mail cannot be kept in " + file, e);
    }
  }

  private static void create(Path file, byte[] fresh) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "links", ".part", owner);
    try {
      Files.write(part, fresh, StandardOpenOption.TRUNCATE_EXISTING);
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException another) {
      // Another process was quicker; its key holds.
      return;
    } finally {
      Files.delete(part);
    }
  }

  /** {@return the signed name of an incident for a reader, fit for an address} */
  public String token(long incident, String reader) {
    byte[] said = (incident + ":" + reader).getBytes(StandardCharsets.UTF_8);
    return encoded(said) + "." + encoded(signature(said));
  }

  /** {@return what a token says; empty for one that is not ours} */
  public Optional<Signed> read(String token) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      byte[] said = Base64.getUrlDecoder().decode(token.substring(0, dot));
      byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
      return MessageDigest.isEqual(signature, signature(said))
          ? Optional.of(Signed.of(new String(said, StandardCharsets.UTF_8)))
          : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private byte[] signature(byte[] said) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(said);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK knows " + HMAC, e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What a token says. Immutable.
   *
   * @param incident the number of the incident
   * @param reader whom the mail was written to
   */
  public record Signed(long incident, String reader) {

    private static Signed of(String said) {
      int colon = said.indexOf(':');
      return new Signed(Long.parseLong(said.substring(0, colon)), said.substring(colon + 1));
    }
  }
}
