package nl.buzzard.crawler.social;

import nl.buzzard.config.SourceSettings;
import nl.buzzard.crawler.stream.StreamSource;

/** Makes the stream of a platform: one case per way of telling. Thread-safe. */
public final class SocialStreams {

  private SocialStreams() {}

  /** {@return a new stream; nothing is opened yet} */
  public static StreamSource create(SourceSettings.Stream settings, StreamTools tools) {
    return switch (settings.service()) {
      case JETSTREAM -> BlueskyStream.jetstream(settings.place(), tools);
      case FIREHOSE -> BlueskyStream.firehose(settings.place(), tools);
      case MASTODONSTREAM -> new MastodonStream(settings.place(), tools);
    };
  }
}
