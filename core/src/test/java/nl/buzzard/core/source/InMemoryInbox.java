package nl.buzzard.core.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;

/** An inbox for tests that forgets everything with the process. Thread-safe. */
public final class InMemoryInbox implements Inbox {

  private final SequencedMap<Long, RawItem> items = new TreeMap<>();
  private final Map<SourceId, Source.Cursor> cursors = new HashMap<>();
  private final List<RawItem> setAside = new ArrayList<>();
  private long lastPosition;

  @Override
  public synchronized void put(SourceId source, List<RawItem> newItems, Source.Cursor next) {
    for (RawItem item : newItems) {
      lastPosition++;
      items.put(lastPosition, item);
    }
    cursors.put(source, next);
  }

  @Override
  public synchronized Source.Cursor cursor(SourceId source) {
    return cursors.getOrDefault(source, Source.Cursor.START);
  }

  @Override
  public synchronized Batch take(int limit) {
    List<Map.Entry<Long, RawItem>> oldest = items.entrySet().stream().limit(limit).toList();
    return new Batch(
        oldest.stream().map(Map.Entry::getValue).toList(),
        oldest.stream().map(Map.Entry::getKey).toList());
  }

  @Override
  public synchronized void done(Batch batch) {
    batch.positions().forEach(items::remove);
  }

  @Override
  public synchronized void setAside(Batch batch, String reason) {
    batch
        .positions()
        .forEach(position -> {
          RawItem item = items.remove(position);
          if (item != null) {
            setAside.add(item);
          }
        });
  }

  /** {@return what was set aside, in that order} */
  public synchronized List<RawItem> setAside() {
    return List.copyOf(setAside);
  }

  @Override
  public synchronized long waiting() {
    return items.size();
  }
}
