package nl.buzzard.config;

import java.util.List;
import nl.buzzard.core.query.MentionQuery;

/**
 * A brand that is listened for, from {@code brands.yml}. Immutable.
 *
 * @param name as shown everywhere
 * @param role whose it is
 * @param query what text is about it
 * @param handles the accounts it posts from, without a leading {@code @}; their posts are not
 *     mentions to answer
 */
public record Brand(String name, Role role, MentionQuery query, List<String> handles) {

  public Brand {
    handles = List.copyOf(handles);
  }

  /** Whose brand it is. */
  public enum Role {
    OWN,
    COMPETITOR
  }
}
