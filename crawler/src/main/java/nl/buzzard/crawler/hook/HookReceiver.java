package nl.buzzard.crawler.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Inbox;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.BodySignature;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Takes deliveries in: only those of a source that is configured, signed with its secret, and only
 * as a whole. What is accepted stands in the inbox, so who delivers may forget it. A delivery that
 * comes twice does no harm. Thread-safe.
 */
public final class HookReceiver {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<BodySignature.Method> ACCEPTED = EnumSet.of(BodySignature.Method.SHA256);

  private final Supplier<List<SourceSettings.Hook>> hooks;
  private final Inbox inbox;
  private final BiConsumer<SourceId, Visit> health;
  private final InstantSource clock;

  /**
   * @param hooks the sources of the configuration in force
   * @param inbox where items go
   * @param health is told of every signed delivery as of a visit
   * @param clock tells when they came
   */
  public HookReceiver(
      Supplier<List<SourceSettings.Hook>> hooks,
      Inbox inbox,
      BiConsumer<SourceId, Visit> health,
      InstantSource clock) {
    this.hooks = hooks;
    this.inbox = inbox;
    this.health = health;
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
    if (hook == null || !BodySignature.proves(signature, ACCEPTED, body, hook.secret())) {
      return new Receipt.Refused();
    }
    Instant now = clock.instant();
    try {
      List<RawItem> items = read(hook, body);
      if (!items.isEmpty()) {
        inbox.put(hook.id(), items, inbox.cursor(hook.id()));
      }
      health.accept(hook.id(), new Visit.Read(now, now, items.size(), Source.Ending.CAUGHT_UP));
      return new Receipt.Accepted(items.size());
    } catch (UnreadableDeliveryException e) {
      String sentence = String.valueOf(e.getMessage());
      SourceHealth.Failure failure = new SourceHealth.Failure(Reason.MALFORMED, sentence);
      health.accept(hook.id(), new Visit.Failed(now, now, 0, failure, now));
      return new Receipt.Unreadable(sentence);
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
      case FACEBOOKHOOK -> FacebookDelivery.read(hook, delivery, clock.instant());
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
    return agreed != null
        && MessageDigest.isEqual(
            word.getBytes(StandardCharsets.UTF_8),
            agreed.reveal().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<SourceSettings.Hook> named(String name) {
    return hooks.get().stream().filter(hook -> hook.id().name().equals(name)).findFirst();
  }
}
