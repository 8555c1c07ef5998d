package nl.buzzard.crawler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedReplyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nog steeds stuk.\n\nOn Mon, 2 Mar 2026, Service <s@polderfoon.example> wrote:\n> Hallo\n>\n> Groet",
        "Nog steeds stuk.\n\nOp ma 2 mrt 2026 om 12:00 schreef Service\n<s@polderfoon.example>:\n\n> Hallo",
        "Nog steeds stuk.\n> Hallo\n\n",
        "Nog steeds stuk.\n\n-----Oorspronkelijk bericht-----\nVan: Service\nHallo",
        "Nog steeds stuk.\n\nVan: Service\nVerzonden: maandag 2 maart 2026\nAan: An\n\nHallo"
      })
  void theMessageAnAnswerEndsWithIsCutOff(String text) {
    assertThat(QuotedReply.cutFromText(text)).isEqualTo("Nog steeds stuk.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An wrote:\n> Werkt het?\nNee.\n> En nu?\nOok niet.",
        "Dit schreef de krant: alles ligt plat",
        "Van: mijn huis\nNaar: het station",
        "> Alleen een citaat"
      })
  void whatIsNotClearlyAQuotedEndStays(String text) {
    assertThat(QuotedReply.cutFromText(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>Nog steeds stuk.</div><div class=gmail_quote><div class=gmail_attr>Op ma schreef S:"
            + "</div><blockquote class=gmail_quote>Hallo<blockquote class=gmail_quote>Eerst"
            + "</blockquote></blockquote></div>",
        "<p>Nog steeds stuk.</p><div class=moz-cite-prefix>S schreef:</div>"
            + "<blockquote type=cite>Hallo</blockquote>",
        "<p>Nog steeds stuk.</p><div id=appendonsend></div><hr><div>Van: S</div><p>Hallo</p>"
      })
  void theQuoteAnHtmlMessageEndsWithIsCutOff(String html) {
    assertThat(Jsoup.parse(QuotedReply.cutFromHtml(html)).text()).isEqualTo("Nog steeds stuk.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote type=cite>Werkt het?</blockquote><p>Nee.</p>",
        "<blockquote type=cite>Werkt het?</blockquote><p>Nee.</p><blockquote type=cite>En nu?"
            + "</blockquote>",
        "<blockquote type=cite>Alleen een citaat</blockquote>"
      })
  void anAnswerBetweenTheLinesOfHtmlStays(String html) {
    assertThat(Jsoup.parse(QuotedReply.cutFromHtml(html)).text())
        .isEqualTo(Jsoup.parse(html).text());
  }

  @Test
  void aLongMessageOfQuoteSignsTakesNoTime() {
    String text = "Ja\n" + ">\n".repeat(100_000);
    assertThat(QuotedReply.cutFromText(text)).isEqualTo("Ja");
  }
}
