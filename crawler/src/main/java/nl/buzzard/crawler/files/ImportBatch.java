package nl.buzzard.crawler.files;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Inbox;

/**
 * Collects rows and puts them in the inbox together with how far the import is. Not thread-safe.
 */
final class ImportBatch {

  /** The most rows in one transaction. */
  static final int MAX_ROWS = 500;

  /** Ends a batch of very long rows earlier, so that memory stays flat. */
  private static final int MAX_CHARACTERS = 4_000_000;

  private final Inbox inbox;
  private final SourceId cursorName;
  private final RejectedRows rejectedRows;
  private final List<RawItem> items = new ArrayList<>(MAX_ROWS);
  private ImportState committed;
  private int rejected;
  private long characters;

  ImportBatch(Inbox inbox, SourceId cursorName, RejectedRows rejectedRows, ImportState committed) {
    this.inbox = inbox;
    this.cursorName = cursorName;
    this.rejectedRows = rejectedRows;
    this.committed = committed;
  }

  /** {@return how far the import was at the last commit} */
  ImportState committed() {
    return committed;
  }

  /** {@return how many rows were read up to now, in all} */
  long rows() {
    return committed.rows() + items.size() + rejected;
  }

  void accept(RawItem item) {
    items.add(item);
    characters += item.content().body().length();
  }

  void reject(Row row, String reason) {
    rejectedRows.add(row, reason);
    rejected++;
  }

  boolean full() {
    return items.size() + rejected >= MAX_ROWS || characters >= MAX_CHARACTERS;
  }

  /** Makes what was collected last; the rejected rows first, for the state tells their size. */
  void commit(ImportState.Stage stage) throws ImportException {
    ImportState state =
        new ImportState(
            rows(),
            committed.accepted() + items.size(),
            committed.rejected() + rejected,
            rejectedRows.write(),
            stage);
    inbox.put(cursorName, List.copyOf(items), state.cursor());
    committed = state;
    items.clear();
    rejected = 0;
    characters = 0;
  }
}
