package nl.buzzard.crawler.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Addresses that were lately given to the database, which pages name over and over. Forgetting all
 * of them now and then keeps memory flat and costs the database a few questions. Not thread-safe.
 */
final class RecentAddresses {

  private static final int MOST = 100_000;

  private final Set<Long> known = new HashSet<>();

  /** {@return those that were not lately seen, and those that tell when they changed} */
  List<FoundAddress> unseen(List<FoundAddress> found) {
    if (known.size() > MOST) {
      known.clear();
    }
    List<FoundAddress> unseen = new ArrayList<>();
    for (FoundAddress address : found) {
      if (known.add(hash(address.address())) || address.changed() != null) {
        unseen.add(address);
      }
    }
    return unseen;
  }

  private static long hash(String address) {
    long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits
    for (int i = 0; i < address.length(); i++) {
      hash = (hash ^ address.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
