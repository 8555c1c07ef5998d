package nl.buzzard.crawler.http;

import nl.buzzard.core.source.SourceException;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer, its body read.
 *
 * @param response the status and headers; its body is closed
 * @param body the body of a successful answer
 * @param tooLarge whether the body was longer than allowed, and so not kept
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one fetch only
record Reply(Response response, byte[] body, boolean tooLarge) {

  boolean isRedirect() {
    return switch (response.code()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  boolean isPermanentRedirect() {
    return response.code() == 301 || response.code() == 308;
  }

  @Nullable String location() {
    return response.header("Location");
  }

  Answer toAnswer(HttpUrl movedTo, HttpUrl address, Refusal refusal) throws SourceException {
    if (response.code() == 304) {
      return new Answer.NotModified(movedTo);
    }
    if (!response.isSuccessful()) {
      throw refusal.of(address, response);
    }
    if (tooLarge) {
      throw refusal.tooLarge(address);
    }
    Validators validators =
        new Validators(response.header("ETag"), response.header("Last-Modified"));
    return new Answer.Document(
        movedTo,
        address,
        response.header("Content-Type"),
        response.headers("Link"),
        response.headers("X-Robots-Tag"),
        validators,
        body);
  }
}
