package nl.buzzard.index.lucene;

import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.index.document.MentionCodec;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.document.MentionValues;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes Lucene documents of mentions. Immutable and thread-safe. */
public final class MentionDocuments {

  private static final FieldType WORDS = words();

  private final MentionCodec codec = new MentionCodec();

  /** {@return a document to keep: searchable, countable, and the whole mention stored} */
  Document toKeep(EnrichedMention mention) {
    Document document = toMatch(mention);
    document.add(new StringField(MentionFields.ID, mention.id().value(), Store.NO));
    document.add(new SortedDocValuesField(MentionFields.ID, new BytesRef(mention.id().value())));
    for (CountField field : CountField.values()) {
      MentionValues.countable(mention, field)
          .map(MentionFields::shown)
          .forEach(value -> addCounted(document, field, value));
    }
    document.add(new StoredField(MentionFields.MENTION, codec.write(mention)));
    return document;
  }

  /** {@return a document of the copy: the whole mention, to be replaced and forgotten} */
  Document toCopy(EnrichedMention mention) {
    Document document = new Document();
    document.add(new StringField(MentionFields.ID, mention.id().value(), Store.NO));
    document.add(published(mention));
    document.add(new StoredField(MentionFields.MENTION, codec.write(mention)));
    return document;
  }

  private static LongField published(EnrichedMention mention) {
    return new LongField(
        MentionFields.PUBLISHED,
        MentionValues.milliseconds(mention.mention().published()),
        Store.NO);
  }

  /** {@return a document with just what queries look at} */
  public Document toMatch(EnrichedMention mention) {
    Document document = new Document();
    addWords(document, mention.mention());
    addMeasures(document, mention.mention());
    document.add(published(mention));
    for (Field field : Field.values()) {
      MentionValues.searchable(mention, field)
          .map(MentionFields::folded)
          .forEach(value ->
              document.add(new StringField(MentionFields.searched(field), value, Store.NO)));
    }
    return document;
  }

  /** Title and body together, for most queries, and each by itself where there are both. */
  private static void addWords(Document document, Mention mention) {
    if (mention.title() != null) {
      document.add(text(MentionFields.TEXT, mention.title()));
      document.add(text(MentionFields.TITLE, mention.title()));
      document.add(text(MentionFields.BODY, mention.body()));
      document.add(new StringField(MentionFields.TITLED, "yes", Store.NO));
    }
    document.add(text(MentionFields.TEXT, mention.body()));
  }

  private static void addMeasures(Document document, Mention mention) {
    for (Measure measure : Measure.values()) {
      Number value = MentionValues.measured(mention, measure);
      if (value != null) {
        document.add(
            new DoubleField(MentionFields.measured(measure), value.doubleValue(), Store.NO));
      }
    }
  }

  private static void addCounted(Document document, CountField field, String value) {
    document.add(new SortedSetDocValuesField(MentionFields.counted(field), new BytesRef(value)));
  }

  private static org.apache.lucene.document.Field text(String field, String text) {
    return new org.apache.lucene.document.Field(field, text, WORDS);
  }

  /** Words with positions for phrases; nothing is ranked, so no norms. */
  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }
}
