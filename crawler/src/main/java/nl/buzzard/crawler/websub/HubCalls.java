package nl.buzzard.crawler.websub;

import java.util.function.Consumer;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/** What hubs say when they call. */
public interface HubCalls {

  /**
   * Answers a hub that asks whether it was us who asked.
   *
   * @param token the end of the address that was called
   * @param mode what is to be confirmed
   * @param topic of which feed
   * @param leaseSeconds for how long the hub will tell; null when it did not say
   * @return whether it was us; the hub then gets its challenge back
   */
  boolean confirms(String token, String mode, String topic, @Nullable String leaseSeconds);

  /**
   * Takes what a hub sends.
   *
   * @param token the end of the address that was called
   * @param signature the header as sent; null when there was none
   * @param body what it sent, whose signature must be right
   * @param news hears of a source that has news
   * @return whether there is such a subscription; what is not signed is ignored without a word
   */
  boolean takes(String token, @Nullable String signature, byte[] body, Consumer<SourceId> news);
}
