package nl.buzzard.index.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.index.document.MentionCodec;
import nl.buzzard.index.document.MentionFields;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The mentions stored in one segment, read without its other files: these may be damaged. Not
 * thread-safe.
 */
final class StoredMentions {

  private final SegmentCommitInfo segment;
  private final Codec codec;
  private final MentionCodec mentions = new MentionCodec();

  StoredMentions(SegmentCommitInfo segment) {
    this.segment = segment;
    this.codec = segment.info.getCodec();
  }

  /** Shows every mention that can be read; {@return how many could not} */
  long forEach(Consumer<EnrichedMention> taker) {
    int all = segment.info.maxDoc();
    try (Directory files = files();
        StoredFieldsReader stored = stored(files)) {
      Bits live = liveIfKnown();
      long lost = 0;
      for (int document = 0; document < all; document++) {
        if (live == null || live.get(document)) {
          lost += show(stored, document, taker);
        }
      }
      return lost;
    } catch (IOException | RuntimeException unreadable) {
      return all;
    }
  }

  private long show(StoredFieldsReader stored, int document, Consumer<EnrichedMention> taker) {
    EnrichedMention mention;
    try {
      DocumentStoredFieldVisitor fields = new DocumentStoredFieldVisitor(MentionFields.MENTION);
      stored.document(document, fields);
      mention = mentions.read(fields.getDocument().get(MentionFields.MENTION));
    } catch (IOException | RuntimeException unreadable) {
      return 1;
    }
    taker.accept(mention);
    return 0;
  }

  private StoredFieldsReader stored(Directory files) throws IOException {
    FieldInfos fields = codec.fieldInfosFormat().read(files, segment.info, "", IOContext.DEFAULT);
    return codec.storedFieldsFormat().fieldsReader(files, segment.info, fields, IOContext.DEFAULT);
  }

  /** {@return the files of the segment, by themselves or packed into one} */
  private Directory files() throws IOException {
    return segment.info.getUseCompoundFile()
        ? codec.compoundFormat().getCompoundReader(segment.info.dir, segment.info)
        : new Unclosed(segment.info.dir);
  }

  /**
   * {@return whether a mention that was replaced or forgotten can be told from one that is kept}
   */
  boolean knowsWhatIsReplaced() {
    try {
      live();
      return true;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** {@return which documents are not deleted; null for all} */
  private @Nullable Bits live() throws IOException {
    return segment.hasDeletions()
        ? codec.liveDocsFormat().readLiveDocs(segment.info.dir, segment, IOContext.READONCE)
        : null;
  }

  private @Nullable Bits liveIfKnown() {
    try {
      return live();
    } catch (IOException unreadable) {
      return null;
    }
  }
}
