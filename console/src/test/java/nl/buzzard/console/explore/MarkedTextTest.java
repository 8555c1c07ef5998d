package nl.buzzard.console.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.console.explore.MarkedText.Mark;
import nl.buzzard.console.explore.MarkedText.Piece;
import nl.buzzard.core.mention.MentionId;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Property
  void piecesJoinToTheText(@ForAll String text, @ForAll List<String> evidence) {
    List<Piece> pieces =
        text.isEmpty()
            ? List.of()
            : MarkedText.of(text, List.of(new Mark("negative", "Negative", evidence)));
    assertThat(pieces.stream().map(Piece::text).reduce("", String::concat)).isEqualTo(text);
  }

  @Test
  void evidenceIsFoundInTheOrderOfTheText() {
    List<Piece> pieces =
        MarkedText.of(
            "slecht, heel Slecht", List.of(new Mark("negative", "N", List.of("slecht", "slecht"))));
    assertThat(pieces.stream().map(piece -> Objects.nonNull(piece.mark())))
        .containsExactly(true, false, true);
  }

  @Property
  void everyIdentitySurvivesItsAddress(@ForAll String id) {
    if (id.isEmpty() || id.length() > MentionId.MAX_LENGTH) {
      return;
    }
    String address = MentionAddress.of(new MentionId(id));
    assertThat(address).matches("/mentions/[A-Za-z0-9:_~-]+");
    assertThat(MentionAddress.parse(address.substring("/mentions/".length())))
        .contains(new MentionId(id));
  }

  @Test
  void onlyAddressesOfTheWebLeadOutside() {
    assertThat(MentionAddress.outside("https://example.org/a?b=c")).isNotNull();
    assertThat(MentionAddress.outside("javascript:alert(1)")).isNull();
    assertThat(MentionAddress.outside("data:text/html,x")).isNull();
    assertThat(MentionAddress.outside(null)).isNull();
  }
}
