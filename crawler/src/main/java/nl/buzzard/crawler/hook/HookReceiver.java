package nl.buzzard.crawler.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Inbox;
import org.jspecify.annotations.Nullable;

/**
 * Takes deliveries in: only those of a source that is configured, signed with its secret, and only
 * as a whole. What is accepted stands in the inbox, so who delivers may forget it. A delivery that
 * comes twice does no harm. Thread-safe.
 */
public final class HookReceiver {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<List<SourceSettings.Hook>> hooks;
  private final Inbox inbox;
  private final InstantSource clock;

  /**
   * @param hooks the sources of the configuration in force
   * @param inbox where items go
   * @param clock tells when they came
   */
  public HookReceiver(Supplier<List<SourceSettings.Hook>> hooks, Inbox inbox, InstantSource clock) {
    this.hooks = hooks;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** What became of a delivery. */
  public sealed interface Receipt {

    /**
     * It stands in the inbox. Immutable.
     *
     * @param items how many items it held, possibly none
     */
    record Accepted(int items) implements Receipt {}

    /** No source is called so, or the signature is not that of its secret. Immutable. */
    record Refused() implements Receipt {}

    /**
     * It cannot be read, and nothing of it was taken. Immutable.
     *
     * @param sentence why, in one plain sentence
     */
    record Unreadable(String sentence) implements Receipt {}
  }

  /**
   * Takes a delivery in.
   *
   * @param name the source it is for
   * @param signature what proves where it comes from; null when it came without
   * @param body what was delivered
   * @return what became of it; nothing tells a wrong name from a wrong signature
   */
  public Receipt receive(String name, @Nullable String signature, byte[] body) {
    SourceSettings.Hook hook = named(name).orElse(null);
    if (hook == null || !HookSignature.proves(signature, hook.secret(), body)) {
      return new Receipt.Refused();
    }
    try {
      List<RawItem> items = read(hook, body);
      if (!items.isEmpty()) {
        inbox.put(hook.id(), items, inbox.cursor(hook.id()));
      }
      return new Receipt.Accepted(items.size());
    } catch (UnreadableDeliveryException e) {
      return new Receipt.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private List<RawItem> read(SourceSettings.Hook hook, byte[] body)
      throws UnreadableDeliveryException {
    JsonNode delivery;
    try {
      delivery = JSON.readTree(body);
    } catch (IOException e) {
      throw new UnreadableDeliveryException("A delivery is JSON, and this is not.");
    }
    return switch (hook.service()) {
      case WEBHOOK -> PlainDelivery.read(hook, delivery, clock.instant());
      case WHATSAPP -> WhatsAppDelivery.read(hook, delivery, clock.instant());
    };
  }

  /**
   * {@return whether somebody who sets deliveries up knows the word that was agreed on, as Meta
   * asks once before it delivers}
   *
   * @param name the source it is for
   * @param word what was shown
   */
  public boolean confirms(String name, String word) {
    Secret agreed = named(name).map(SourceSettings.Hook::agreed).orElse(null);
    return agreed != null && HookSignature.isSame(word, agreed.reveal());
  }

  private Optional<SourceSettings.Hook> named(String name) {
    return hooks.get().stream().filter(hook -> hook.id().name().equals(name)).findFirst();
  }
}
