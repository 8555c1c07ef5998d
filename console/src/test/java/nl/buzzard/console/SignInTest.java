package nl.buzzard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

  @TempDir Path folder;
  private ConsoleFixture console;
  private WebClient browser;

  @BeforeEach
  void start() {
    console = new ConsoleFixture(folder, null);
    browser = console.browser();
  }

  @AfterEach
  void stop() {
    browser.close();
    console.close();
  }

  @Test
  void theFirstVisitSaysHowToMakeAUser() throws IOException {
    HtmlPage page = console.open(browser, "/");
    assertThat(page.asNormalizedText()).contains("Nog geen gebruikers", "./buzzard user add NAME");
  }

  @Test
  void whoeverIsNotSignedInIsLedToTheSignInPageAndThenWhereHeWanted() throws IOException {
    console.accounts.add("sanne", "Sanne de Wit", ConsoleFixture.PASSWORD);
    HtmlPage page = console.open(browser, "/explore?q=storing");
    assertThat(page.getUrl().getPath()).isEqualTo("/sign-in");
    page.getForms().getFirst().getInputByName("name").setValue("Sanne");
    page.getForms().getFirst().getInputByName("password").setValue(ConsoleFixture.PASSWORD);
    HtmlPage wanted = page.getForms().getFirst().getElementsByTagName("button").getFirst().click();
    assertThat(wanted.getUrl().getFile()).isEqualTo("/explore?q=storing");
    assertThat(wanted.asNormalizedText()).contains("Sanne de Wit");
  }

  @Test
  void aWrongPasswordIsRefusedInWords() throws IOException {
    console.accounts.add("sanne", "Sanne", ConsoleFixture.PASSWORD);
    HtmlPage page = console.signIn(browser, "sanne", "wrong horse");
    assertThat(page.getWebResponse().getStatusCode()).isEqualTo(401);
    assertThat(page.asNormalizedText()).contains("horen niet bij elkaar");
  }

  @Test
  void guessingHasToWaitAndThenMayGoOn() throws IOException {
    console.accounts.add("sanne", "Sanne", ConsoleFixture.PASSWORD);
    for (int i = 0; i < 5; i++) {
      console.signIn(browser, "sanne", "wrong horse");
    }
    HtmlPage refused = console.signIn(browser, "sanne", ConsoleFixture.PASSWORD);
    assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(429);
    console.time.advance(Duration.ofMinutes(15));
    HtmlPage home = console.signIn(browser, "sanne", ConsoleFixture.PASSWORD);
    assertThat(home.getUrl().getPath()).isEqualTo("/trends");
  }

  @Test
  void aRestartSignsNobodyOutAndThirtyIdleDaysDo() throws IOException {
    console.accounts.add("sanne", "Sanne", ConsoleFixture.PASSWORD);
    console.signIn(browser, "sanne", ConsoleFixture.PASSWORD);
    console.restart();
    assertThat(console.open(browser, "/trends").getUrl().getPath()).isEqualTo("/trends");
    console.time.advance(Duration.ofDays(31));
    assertThat(console.open(browser, "/trends").getUrl().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void signingOutEndsTheSession() throws IOException {
    console.accounts.add("sanne", "Sanne", ConsoleFixture.PASSWORD);
    HtmlPage home = console.signIn(browser, "sanne", ConsoleFixture.PASSWORD);
    home.<HtmlButton>getFirstByXPath("//form[@action='/sign-out']/button").click();
    assertThat(console.open(browser, "/trends").getUrl().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void aPostWithoutItsTokenIsRefused() throws Exception {
    WebRequest post = new WebRequest(URI.create(console.url("/language")).toURL(), HttpMethod.POST);
    post.setRequestBody("language=en&back=/");
    Page answer = browser.getPage(post);
    assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(403);
  }

  @Test
  void signingInNeverLeadsToAnotherSite() throws IOException {
    console.accounts.add("sanne", "Sanne", ConsoleFixture.PASSWORD);
    HtmlPage page = console.open(browser, "/sign-in?to=//evil.example/");
    page.getForms().getFirst().getInputByName("name").setValue("sanne");
    page.getForms().getFirst().getInputByName("password").setValue(ConsoleFixture.PASSWORD);
    HtmlPage home = page.getForms().getFirst().getElementsByTagName("button").getFirst().click();
    assertThat(home.getUrl().getHost()).isEqualTo("127.0.0.1");
    assertThat(home.getUrl().getPath()).isEqualTo("/trends");
  }

  @Test
  void everyAnswerIsGuardedByHeaders() throws IOException {
    HtmlPage page = console.open(browser, "/sign-in");
    assertThat(page.getWebResponse().getResponseHeaderValue("Content-Security-Policy"))
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.getWebResponse().getResponseHeaderValue("X-Content-Type-Options"))
        .isEqualTo("nosniff");
    assertThat(page.getWebResponse().getResponseHeaderValue("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax");
  }
}
