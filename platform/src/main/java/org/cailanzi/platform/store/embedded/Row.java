package org.cailanzi.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** A stored document: the bytes that go to the file, and the document read from those bytes. */
final class Row {
  private final byte[] bson;
  // Weakly: decoded it is several times its bytes, and only these are counted by the cache of
  // pages.
  private @Nullable WeakReference<Document> document;

  private Row(byte[] bson) {
    this.bson = bson;
  }

  static Row of(Document document) {
    return new Row(encode(document));
  }

  static byte[] encode(Document document) {
    var buffer = Unpooled.buffer(256);
    BsonEncoder.encodeDocument(document, buffer);
    var bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  static Document decode(byte[] bson) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  /** Decoded once until memory is tidied; the server's updates change it in place and store it. */
  Document document() {
    var known = document == null ? null : document.get();
    if (known == null) {
      known = decode(bson);
      document = new WeakReference<>(known);
    }
    return known;
  }

  int bytes() {
    return bson.length;
  }

  /** Rows in the file are plain BSON: no Java serialisation, so no tie to a class version. */
  static final class Type extends BasicDataType<Row> {
    static final Type INSTANCE = new Type();

    @Override
    public int getMemory(Row row) {
      return row.bson.length;
    }

    @Override
    public void write(WriteBuffer out, Row row) {
      out.putVarInt(row.bson.length).put(row.bson);
    }

    @Override
    public Row read(ByteBuffer in) {
      var bson = new byte[DataUtils.readVarInt(in)];
      in.get(bson);
      return new Row(bson);
    }

    @Override
    public Row[] createStorage(int size) {
      return new Row[size];
    }
  }
}
