package nl.buzzard.alerts.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.buzzard.alerts.incident.SignedLinks.Signed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedLinksTest {

  @TempDir Path folder;

  @Test
  void aTokenSaysWhoItWasWrittenToAndSurvivesARestart() {
    String token = SignedLinks.keptIn(folder).token(7, "crisis@polderfoon.example");

    assertThat(token).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    assertThat(SignedLinks.keptIn(folder).read(token))
        .contains(new Signed(7, "crisis@polderfoon.example"));
  }

  @Test
  void aTokenOfAnotherIncidentOrAnotherKeyIsNotOurs() {
    SignedLinks links = SignedLinks.keptIn(folder);
    String seven = links.token(7, "a@polderfoon.example");
    String eight = links.token(8, "a@polderfoon.example");
    String mixed = eight.substring(0, eight.indexOf('.')) + seven.substring(seven.indexOf('.'));

    assertThat(links.read(mixed)).isEmpty();
    assertThat(new SignedLinks(new byte[32]).read(seven)).isEmpty();
    assertThat(links.read("")).isEmpty();
    assertThat(links.read("!.!")).isEmpty();
  }
}
