package nl.buzzard.crawler.social;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a content-addressable archive, version 1, by their identifiers (CIDs); see
 * ipld.io/specs/transport/car/carv1. Whether a block has the hash its identifier tells is not
 * looked at. Immutable.
 */
final class CarBlocks {

  /** The old form of an identifier is a bare SHA-256: its code, its length and 32 bytes. */
  private static final int SHA_256 = 0x12;

  private static final int OLD_FORM_BYTES = 34;

  /** Before a link in CBOR stands a byte that says that it is binary. */
  private static final int LINK_PREFIX_BYTES = 1;

  private static final int VARINT_BITS = 7;
  private static final int MOST_VARINT_BITS = 63;

  private final Map<ByteString, ByteString> blocks;

  private CarBlocks(Map<ByteString, ByteString> blocks) {
    this.blocks = blocks;
  }

  /**
   * {@return the blocks of an archive}
   *
   * @throws IOException if it is none, or breaks off
   */
  static CarBlocks read(byte[] archive) throws IOException {
    Buffer buffer = new Buffer().write(archive);
    buffer.skip(varint(buffer));
    Map<ByteString, ByteString> blocks = new HashMap<>();
    while (!buffer.exhausted()) {
      Buffer section = new Buffer();
      buffer.readFully(section, varint(buffer));
      ByteString identifier = section.readByteString(identifierBytes(section));
      blocks.put(identifier, section.readByteString());
    }
    return new CarBlocks(blocks);
  }

  /** {@return the block that a link of CBOR leads to; null when the archive does not hold it} */
  @Nullable ByteString at(byte[] link) {
    return link.length <= LINK_PREFIX_BYTES
        ? null
        : blocks.get(ByteString.of(link, LINK_PREFIX_BYTES, link.length - LINK_PREFIX_BYTES));
  }

  /** A version, a codec, a hash function, the length of the hash, and the hash. */
  private static long identifierBytes(Buffer section) throws IOException {
    Buffer ahead = section.copy();
    long whole = ahead.size();
    if (whole > 0 && ahead.getByte(0) == SHA_256) {
      return OLD_FORM_BYTES;
    }
    varint(ahead);
    varint(ahead);
    varint(ahead);
    long hash = varint(ahead);
    return whole - ahead.size() + hash;
  }

  /** An unsigned number in groups of seven bits, the lowest first. */
  private static long varint(Buffer buffer) throws IOException {
    long number = 0;
    for (int shift = 0; shift < MOST_VARINT_BITS; shift += VARINT_BITS) {
      byte group = buffer.readByte();
      number |= (long) (group & 0x7f) << shift;
      if (group >= 0) {
        return number;
      }
    }
    throw new IOException("a length that is none");
  }
}
