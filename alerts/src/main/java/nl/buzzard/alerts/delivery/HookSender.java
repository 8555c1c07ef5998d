package nl.buzzard.alerts.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import nl.buzzard.alerts.delivery.MailSender.NotSentException;
import nl.buzzard.config.AlertRule.Hook;

/** Posts what a program is told; follows no redirect. Thread-safe. */
final class HookSender {

  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final InstantSource time;

  HookSender(InstantSource time) {
    this.time = time;
  }

  /**
   * Posts a letter.
   *
   * @throws NotSentException if the program did not take it
   */
  void send(OutboxMail mail, Hook hook) throws NotSentException {
    String where = "the hook " + hook.name();
    try {
      int status = client.send(request(mail, hook), BodyHandlers.discarding()).statusCode();
      if (status < 200 || status > 299) {
        throw new NotSentException(
            where + " answered with status " + status, new IOException("status " + status));
      }
    } catch (IOException e) {
      throw new NotSentException(where + " cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSentException(where + " was not told, because Buzzard stops", e);
    }
  }

  private HttpRequest request(OutboxMail mail, Hook hook) {
    String body = HookPost.body(mail, hook);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hook.address())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("X-Buzzard-Id", mail.messageId())
            .POST(BodyPublishers.ofString(body));
    if (hook.secret() != null) {
      long now = time.instant().getEpochSecond();
      request
          .header("X-Buzzard-Time", Long.toString(now))
          .header("X-Buzzard-Signature", HookPost.signature(hook.secret().reveal(), now, body));
    }
    return request.build();
  }
}
