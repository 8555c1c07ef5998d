package nl.buzzard.config;

import java.net.URI;
import java.time.Duration;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/** A source that is collected, from {@code sources.yml}; one record per type. */
public sealed interface SourceSettings {

  /** {@return its name, unique among sources} */
  SourceId id();

  /** {@return which addresses it may be read at} */
  Reach reach();

  /** A source that is visited on schedule. */
  sealed interface Visited extends SourceSettings {

    /** {@return how long to wait between two visits} */
    Duration every();
  }

  /**
   * A web feed: RSS, RDF, Atom or JSON Feed. Immutable.
   *
   * @param id its name
   * @param url where it is
   * @param platform the kind of place its items are from
   * @param every how long to wait between two visits, at least ten seconds
   * @param reach which addresses it may be read at
   * @param reading how much of what it announces is read
   */
  record Feed(SourceId id, URI url, Platform platform, Duration every, Reach reach, Reading reading)
      implements Visited {

    /** How much of what a feed announces is read. */
    public enum Reading {
      /** What its entries say. */
      ENTRIES,
      /** The articles its entries link to as well, where an entry itself says little. */
      ARTICLES
    }
  }

  /**
   * A web site, read page after page from one address on. Immutable.
   *
   * @param id its name
   * @param url where reading begins; only pages of its host are read
   * @param platform the kind of place its pages are
   * @param every how long to wait between two looks at what is new, at least ten seconds
   * @param reach which addresses it may be read at
   * @param delay how long to wait between two pages at least; zero only for a host of one's own
   */
  record Site(SourceId id, URI url, Platform platform, Duration every, Reach reach, Duration delay)
      implements Visited {}

  /**
   * A timeline or a search of a platform with an interface of its own. Immutable.
   *
   * @param id its name
   * @param service which platform
   * @param url where its interface is; another server than the usual one may speak it too
   * @param hashtag the hashtag, without its sign; null for another timeline
   * @param account the account whose posts are read; null for another timeline
   * @param search the words searched for; null for another timeline
   * @param token what lets us in; null where everybody may read
   * @param every how long to wait between two visits, at least ten seconds
   * @param reach which addresses it may be read at
   */
  record Social(
      SourceId id,
      SocialService service,
      URI url,
      @Nullable String hashtag,
      @Nullable String account,
      @Nullable String search,
      @Nullable Secret token,
      Duration every,
      Reach reach)
      implements Visited {

    /** {@return which timeline it is, the same after a restart; it holds no secret} */
    public String subject() {
      return url + " #" + hashtag + " @" + account + " ?" + search;
    }
  }

  /**
   * A box of e-mail, read by IMAP. Immutable.
   *
   * @param id its name
   * @param url the server, with {@code imaps} for TLS from the first byte, or {@code imap}
   * @param account who signs in
   * @param token his password; that of the app, where one signs in for him
   * @param app what signs in for him; null where he does himself
   * @param folder which folder is read
   * @param marking whether what was read is marked so
   * @param every how long to wait between two visits, at least ten seconds
   * @param reach which addresses it may be read at; anywhere, {@code imap} may go without TLS too
   */
  record Mailbox(
      SourceId id,
      URI url,
      String account,
      Secret token,
      @Nullable App app,
      String folder,
      Marking marking,
      Duration every,
      Reach reach)
      implements Visited {

    /**
     * A program that asks for a token with its own secret and shows that to the mail server, by
     * OAuth 2.0's client credentials (RFC 6749, 4.4). Immutable.
     *
     * @param login where tokens are given
     * @param client the number it is known by there
     */
    public record App(URI login, String client) {}

    /** What becomes of a message that was read. */
    public enum Marking {
      /** Nothing: it stays as it was. */
      NONE,
      /** It is marked as read. */
      READ
    }

    /** {@return which box it is, the same after a restart; it holds no secret} */
    public String subject() {
      return account + "@" + url.getHost() + "/" + folder;
    }

    /** {@return this box, left as it is} */
    public Mailbox untouched() {
      return new Mailbox(id, url, account, token, app, folder, Marking.NONE, every, reach);
    }
  }

  /**
   * A search of X, which costs money for everything that is read. Immutable.
   *
   * @param id its name
   * @param url where version 2 of its interface is
   * @param search what is searched for, in X's own query language
   * @param token the bearer token of the organisation's own app
   * @param prices what may be spent, and what is charged
   * @param every how long to wait between two visits, at least ten seconds
   */
  record XSearch(SourceId id, URI url, String search, Secret token, Prices prices, Duration every)
      implements Visited {

    /** {@return anywhere: the address is the owner's own, and no answer leads elsewhere} */
    @Override
    public Reach reach() {
      return Reach.ANYWHERE;
    }
  }

  /**
   * What a search may cost, in millionths of a dollar. Immutable.
   *
   * @param budget the most in a calendar month, by UTC
   * @param post for a post
   * @param count for a question how many posts there are, however many that is
   */
  record Prices(long budget, long post, long count) {}

  /** A source that tells of posts while they are made, over a connection that stays. */
  sealed interface Listened extends SourceSettings {}

  /**
   * A search of X as it is posted, which costs money for everything that is told. Immutable.
   *
   * @param search what is searched for; nobody waits for its interval
   */
  record XStream(XSearch search) implements Listened {

    @Override
    public SourceId id() {
      return search.id();
    }

    @Override
    public Reach reach() {
      return search.reach();
    }
  }

  /**
   * A platform that tells of posts while they are made, over a connection that stays. Immutable.
   *
   * @param service how the platform tells
   * @param place where it is and what is listened for; nobody waits for its interval
   */
  record Stream(StreamService service, Social place) implements Listened {

    @Override
    public SourceId id() {
      return place.id();
    }

    @Override
    public Reach reach() {
      return place.reach();
    }
  }

  /**
   * A source that is delivered to us, at an address of the console. Immutable.
   *
   * @param id its name, the last part of that address
   * @param service who delivers
   * @param platform the kind of place its mentions are from
   * @param secret what deliveries are signed with
   * @param agreed the word by which whoever sets deliveries up is known; null when nobody asks
   */
  record Hook(
      SourceId id, HookService service, Platform platform, Secret secret, @Nullable Secret agreed)
      implements SourceSettings {

    /** {@return nowhere but public addresses: it reads none at all} */
    @Override
    public Reach reach() {
      return Reach.PUBLIC;
    }
  }
}
