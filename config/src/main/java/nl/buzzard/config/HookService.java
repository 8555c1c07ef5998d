package nl.buzzard.config;

import nl.buzzard.core.mention.Platform;

/** Who delivers mentions to us, and in which words. */
public enum HookService {
  /** Whoever knows the secret, in the plain words of {@code docs/platforms.md}. */
  WEBHOOK(Platform.OTHER),
  /** Facebook: what is posted, commented, changed and taken away on a page of one's own. */
  FACEBOOKHOOK(Platform.FACEBOOK),
  /** WhatsApp's Cloud API: what people write to the organisation's number. */
  WHATSAPP(Platform.WHATSAPP);

  private final Platform platform;

  HookService(Platform platform) {
    this.platform = platform;
  }

  /** {@return the kind of place its mentions are from when nobody says otherwise} */
  Platform platform() {
    return platform;
  }
}
