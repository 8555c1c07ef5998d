package nl.buzzard.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressGuardTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, false",
    "10.1.2.3, false",
    "100.63.0.1, true",
    "100.64.0.1, false",
    "100.127.0.1, false",
    "100.128.0.1, true",
    "127.0.0.1, false",
    "127.8.9.1, false",
    "169.254.169.254, false",
    "172.15.0.1, true",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "172.32.0.1, true",
    "192.0.0.8, false",
    "192.0.2.1, false",
    "192.1.0.1, true",
    "192.168.1.1, false",
    "198.17.0.1, true",
    "198.18.0.1, false",
    "198.51.100.7, false",
    "203.0.113.9, false",
    "223.255.255.1, true",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "::, false",
    "::1, false",
    "::ffff:127.0.0.1, false",
    "::ffff:9.9.9.9, true",
    "64:ff9b::7f00:1, false",
    "fc00::1, false",
    "fd12:3456::1, false",
    "fe80::1, false",
    "ff02::1, false",
    "2001::1, false",
    "2001:db8::1, false",
    "2002:7f00:1::, false",
    "3fff::1, false",
    "2001:4860::8888, true",
    "2a00:1450::1, true",
  })
  void onlyTheOpenInternetIsPublic(String address, boolean isPublic) {
    assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(address))).isEqualTo(isPublic);
  }

  @Test
  void aNameThatAlsoLeadsInsideIsReadOutsideOnly() throws Exception {
    AddressGuard guard =
        new AddressGuard(
            host -> List.of(InetAddress.ofLiteral("10.0.0.1"), InetAddress.ofLiteral("9.9.9.9")));
    assertThat(guard.lookup("two.example")).containsExactly(InetAddress.ofLiteral("9.9.9.9"));
  }

  @Test
  void aNameThatLeadsInsideIsRefused() {
    AddressGuard guard = new AddressGuard(host -> List.of(InetAddress.ofLiteral("127.0.0.1")));
    assertThatThrownBy(() -> guard.lookup("rebound.example"))
        .isInstanceOf(AddressGuard.PrivateAddressException.class);
  }
}
