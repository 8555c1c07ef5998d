package nl.buzzard.crawler.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Inbox;
import nl.buzzard.core.source.Source;

/** Keeps what was put, and can break down at a given batch as if the power went. */
final class RecordingInbox implements Inbox {

  final List<RawItem> items = new ArrayList<>();
  final Map<SourceId, Source.Cursor> cursors = new HashMap<>();
  int batches;
  private int failingBatch;

  /** Lets one later put fail before it keeps anything. */
  void failAtBatch(int number) {
    failingBatch = number;
  }

  List<String> ids() {
    return items.stream().map(item -> item.origin().nativeId()).toList();
  }

  @Override
  public void put(SourceId source, List<RawItem> added, Source.Cursor next) {
    if (++batches == failingBatch) {
      throw new PowerCut();
    }
    items.addAll(added);
    cursors.put(source, next);
  }

  @Override
  public Source.Cursor cursor(SourceId source) {
    return cursors.getOrDefault(source, Source.Cursor.START);
  }

  @Override
  public Batch take(int limit) {
    throw new UnsupportedOperationException("nothing takes here");
  }

  @Override
  public void done(Batch batch) {
    throw new UnsupportedOperationException("nothing takes here");
  }

  @Override
  public void setAside(Batch batch, String reason) {
    throw new UnsupportedOperationException("nothing takes here");
  }

  @Override
  public long waiting() {
    return items.size();
  }

  /** What a killed process looks like from inside. */
  static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
