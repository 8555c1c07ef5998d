package nl.buzzard.crawler.social;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.ByteString;

/** Writes frames of the firehose: DAG-CBOR, with archives of blocks inside. */
final class FirehoseFrames {

  private static final CBORFactory CBOR = new CBORFactory();
  private static final int LINK = 42;

  private FirehoseFrames() {}

  /** An operation on a repository. */
  record Operation(String action, String path, Map<String, Object> record) {

    static Operation made(String name, String text) {
      return new Operation("create", "app.bsky.feed.post/" + name, post(text));
    }

    static Operation changed(String name, String text) {
      return new Operation("update", "app.bsky.feed.post/" + name, post(text));
    }

    static Operation removed(String name) {
      return new Operation("delete", "app.bsky.feed.post/" + name, Map.of());
    }

    private static Map<String, Object> post(String text) {
      return Map.of(
          "$type", "app.bsky.feed.post", "text", text, "createdAt", "2020-01-01T00:00:00Z");
    }

    private ByteString block() {
      return encoded(record);
    }

    /** Version 1, DAG-CBOR, SHA-256 of 32 bytes. */
    private ByteString identifier() {
      return new Buffer()
          .write(ByteString.decodeHex("01711220"))
          .write(block().sha256())
          .readByteString();
    }
  }

  static ByteString commit(String account, int number, Operation... operations) {
    Buffer archive = new Buffer();
    section(archive, encoded(Map.of("version", 1)));
    for (Operation operation : operations) {
      section(
          archive,
          new Buffer().write(operation.identifier()).write(operation.block()).readByteString());
    }
    return message(
        "#commit",
        Map.of(
            "seq",
            number,
            "repo",
            account,
            "rev",
            "r" + number,
            "time",
            "2026-03-01T12:00:%02dZ".formatted(number),
            "blocks",
            archive.readByteString(),
            "ops",
            List.of(operations)));
  }

  static ByteString account(String account, int number, boolean active, String status) {
    return message(
        "#account", Map.of("seq", number, "did", account, "active", active, "status", status));
  }

  static ByteString message(String type, Map<String, Object> body) {
    return frame(Map.of("op", 1, "t", type), body);
  }

  static ByteString error(String name) {
    return frame(Map.of("op", -1), Map.of("error", name));
  }

  private static ByteString frame(Map<String, Object> header, Map<String, Object> body) {
    return new Buffer().write(encoded(header)).write(encoded(body)).readByteString();
  }

  private static void section(Buffer archive, ByteString bytes) {
    int left = bytes.size();
    while (left > 0x7f) {
      archive.writeByte((left & 0x7f) | 0x80);
      left >>= 7;
    }
    archive.writeByte(left).write(bytes);
  }

  private static ByteString encoded(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CBORGenerator generator = CBOR.createGenerator(bytes)) {
      write(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteString.of(bytes.toByteArray());
  }

  private static void write(CBORGenerator generator, Object value) throws IOException {
    switch (value) {
      case Integer number -> generator.writeNumber(number);
      case Boolean fact -> generator.writeBoolean(fact);
      case String text -> generator.writeString(text);
      case ByteString bytes -> generator.writeBinary(bytes.toByteArray());
      case List<?> list -> {
        generator.writeStartArray(list, list.size());
        for (Object one : list) {
          write(generator, one);
        }
        generator.writeEndArray();
      }
      case Map<?, ?> map -> {
        generator.writeStartObject(map, map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          generator.writeFieldName(entry.getKey().toString());
          write(generator, entry.getValue());
        }
        generator.writeEndObject();
      }
      case Operation operation -> operation(generator, operation);
      default -> throw new IllegalArgumentException(value.toString());
    }
  }

  private static void operation(CBORGenerator generator, Operation operation) throws IOException {
    generator.writeStartObject(operation, 3);
    generator.writeStringField("action", operation.action());
    generator.writeStringField("path", operation.path());
    generator.writeFieldName("cid");
    if (operation.action().equals("delete")) {
      generator.writeNull();
    } else {
      generator.writeTag(LINK);
      generator.writeBinary(
          new Buffer().writeByte(0).write(operation.identifier()).readByteArray());
    }
    generator.writeEndObject();
  }
}
