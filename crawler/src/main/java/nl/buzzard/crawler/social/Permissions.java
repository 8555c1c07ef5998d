package nl.buzzard.crawler.social;

import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.StatusException;
import org.jspecify.annotations.Nullable;

/** Says which credential or permission a refusal is about, so that somebody can give it. Pure. */
final class Permissions {

  private static final String HOW =
      "make an application with the right read:statuses there, under Preferences, Development, and"
          + " give its token as 'token'.";

  private Permissions() {}

  /** {@return the failure, in words that tell what to do where the platform refused us} */
  static SourceException plainly(SourceException failure, SourceSettings.Social settings) {
    String sentence = sentence(StatusException.of(failure), settings);
    return sentence == null
        ? failure
        : new SourceException(
            Reason.DENIED, settings.url().getHost() + " " + sentence, null, failure.getCause());
  }

  private static @Nullable String sentence(int status, SourceSettings.Social settings) {
    return switch (status) {
      case 401 -> unknown(settings);
      case 403 -> forbidden(settings);
      case 400 -> misunderstood(settings.service());
      case 409 ->
          settings.service() == SocialService.TELEGRAM
              ? "delivers the messages of this bot elsewhere (409); remove its webhook, or stop who"
                  + " else asks for them."
              : null;
      case 422 ->
          settings.service() == SocialService.MASTODON && settings.token() == null
              ? "shows this to people with an account only (422); " + HOW
              : null;
      default -> null;
    };
  }

  private static @Nullable String misunderstood(SocialService service) {
    return switch (service) {
      case BLUESKY ->
          "knows no such account (400); check 'account', a handle such as name.bsky.social.";
      case YOUTUBE ->
          "does not know this key or this channel (400); check 'token', an API key, and 'account', a"
              + " channel's id that begins with UC.";
      case FACEBOOK, INSTAGRAM ->
          "does not take this token or this account (400); check 'token', which may have run out, and"
              + " 'account', the number of a page or account it is for.";
      case THREADS ->
          "does not take this token or this search (400); check 'token', which runs out after 60 days.";
      case MASTODON,
          HACKERNEWS,
          APPSTORE,
          GOOGLEPLAY,
          GOOGLEBUSINESS,
          REDDIT,
          TRUSTPILOT,
          TELEGRAM,
          XCOMPLIANCE,
          GDELT ->
          null;
    };
  }

  private static @Nullable String unknown(SourceSettings.Social settings) {
    return switch (settings.service()) {
      case MASTODON -> unknownToMastodon(settings);
      case REDDIT -> "does not know this token, or knows it no more (401); check 'token'.";
      case TRUSTPILOT -> "does not know this key (401); check 'token', an API key.";
      case XCOMPLIANCE -> "does not know this token (401); check 'token', the app's bearer token.";
      case TELEGRAM -> "knows no such bot (401); check 'token', as BotFather gave it.";
      case FACEBOOK, INSTAGRAM, THREADS ->
          "does not know this token, or knows it no more (401); check 'token'.";
      case BLUESKY, HACKERNEWS, YOUTUBE, APPSTORE, GOOGLEPLAY, GOOGLEBUSINESS, GDELT -> null;
    };
  }

  private static String unknownToMastodon(SourceSettings.Social settings) {
    return settings.token() == null
        ? "shows this to people with an account only (401); " + HOW
        : "does not know this token, or knows it no more (401); " + HOW;
  }

  private static @Nullable String forbidden(SourceSettings.Social settings) {
    return switch (settings.service()) {
      case MASTODON ->
          settings.token() == null
              ? "shows this to people with an account only (403); " + HOW
              : "does not let this token read posts (403); " + HOW;
      case BLUESKY ->
          "refuses this network's address (403); try again later, or name another server as 'url'.";
      case YOUTUBE ->
          "does not let this key read comments (403); check 'token', whether the YouTube Data API is"
              + " switched on for it, and whether its units of the day are used up.";
      case REDDIT ->
          "does not let this token read (403); Reddit approves every new key, see its Responsible"
              + " Builder Policy.";
      case FACEBOOK, INSTAGRAM ->
          "does not let this token read this account (403); it needs the right to read what people"
              + " write there, and your app Meta's approval.";
      case THREADS ->
          "does not let this token search (403); your app needs Meta's approval for"
              + " threads_keyword_search.";
      case XCOMPLIANCE ->
          "does not let this app check posts (403); check its plan and its permissions.";
      case GOOGLEPLAY ->
          "does not let this key read reviews (403); in the Play Console invite its account and let it"
              + " answer reviews, and switch on the Android Publisher API for it.";
      case GOOGLEBUSINESS ->
          "does not let this key read reviews (403); its account must manage this location, and Google"
              + " must have given your project access to the Business Profile APIs.";
      case HACKERNEWS, APPSTORE, TRUSTPILOT, TELEGRAM, GDELT -> null;
    };
  }
}
