package nl.buzzard.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import nl.buzzard.config.Secret;
import nl.buzzard.crawler.http.BodySignature.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodySignatureTest {

  private static final Secret SECRET = new Secret("Jefe");
  private static final byte[] BODY =
      "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

  /** Test case 2 of RFC 4231, and of RFC 2202 for the oldest. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "SHA256= 5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843 ",
      })
  void theSignaturesOfTheStandardsAreRight(String header) {
    assertThat(proves(header)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void whatWeSignWeTakeUnderTheSameSecretAndBodyOnly(Method method) {
    String header = BodySignature.of(method, BODY, SECRET);
    assertThat(proves(header)).isTrue();
    assertThat(BodySignature.proves(header, EnumSet.of(method), BODY, new Secret("jefe")))
        .isFalse();
    assertThat(BodySignature.proves(header, EnumSet.of(method), new byte[] {1}, SECRET)).isFalse();
    assertThat(BodySignature.proves(header, EnumSet.complementOf(EnumSet.of(method)), BODY, SECRET))
        .isFalse();
    assertThat(header).isEqualTo(header.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "sha256", "sha256=", "sha256=zz", "md5=00", "sha256=5bdc"})
  void whatIsNoSignatureProvesNothing(String header) {
    assertThat(proves(header)).isFalse();
  }

  @Test
  void nothingProvesNothing() {
    assertThat(BodySignature.proves(null, EnumSet.allOf(Method.class), BODY, SECRET)).isFalse();
  }

  private static boolean proves(String header) {
    return BodySignature.proves(header, EnumSet.allOf(Method.class), BODY, SECRET);
  }
}
