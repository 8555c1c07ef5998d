package nl.buzzard.app;

import nl.buzzard.config.OpenSearchSettings;
import nl.buzzard.config.Settings;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.lucene.LuceneMentionStore;
import nl.buzzard.index.opensearch.OpenSearchMentionStore;

/** Opens the mentions where an installation keeps them. */
public final class MentionStores {

  private MentionStores() {}

  /** {@return the mentions, to write too; the caller owns the data folder} */
  public static MentionStore open(Settings settings) {
    OpenSearchSettings cluster = settings.openSearch();
    return cluster == null
        ? LuceneMentionStore.open(new DataFolder(settings.dataFolder()).index())
        : OpenSearchMentionStore.open(cluster);
  }

  /** {@return the mentions, to search and count beside whoever writes} */
  public static MentionStore openReadOnly(Settings settings) {
    OpenSearchSettings cluster = settings.openSearch();
    return cluster == null
        ? LuceneMentionStore.openReadOnly(new DataFolder(settings.dataFolder()).index())
        : OpenSearchMentionStore.openReadOnly(cluster);
  }
}
