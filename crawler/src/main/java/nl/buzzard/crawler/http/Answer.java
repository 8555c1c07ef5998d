package nl.buzzard.crawler.http;

import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a place answered when all went well. */
public sealed interface Answer {

  /** {@return where the place now lives for good; the address asked when it did not move} */
  HttpUrl movedTo();

  /**
   * Nothing changed since the validators. Immutable.
   *
   * @param movedTo where the place now lives for good
   */
  record NotModified(HttpUrl movedTo) implements Answer {}

  /**
   * The document. The array is the receiver's own.
   *
   * @param movedTo where the place now lives for good
   * @param address where these bytes came from, after all redirects
   * @param contentType the header as sent; null when there was none
   * @param links the headers that name other places, as sent
   * @param robotsTags the headers that say what robots may do with it, as sent
   * @param validators what to ask with next time
   * @param body the bytes, decompressed
   */
  @SuppressWarnings("ArrayRecordComponent") // up to 20 MB that are read once: not worth a copy
  record Document(
      HttpUrl movedTo,
      HttpUrl address,
      @Nullable String contentType,
      List<String> links,
      List<String> robotsTags,
      Validators validators,
      byte[] body)
      implements Answer {}
}
