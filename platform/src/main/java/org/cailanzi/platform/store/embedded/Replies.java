package org.cailanzi.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;

/** Answers in wire form, so that nothing live leaves the thread that made them. */
final class Replies {
  private static final int UNKNOWN_ERROR = 8;

  private Replies() {}

  static ByteBuf encode(MongoMessage request, Document answer) {
    var out = request.getChannel().alloc().buffer();
    try {
      out.writeIntLE(0);
      out.writeIntLE(0);
      out.writeIntLE(request.getHeader().getRequestID());
      out.writeIntLE(OpCode.OP_MSG.getId());
      out.writeIntLE(0);
      out.writeByte(MongoMessage.SECTION_KIND_BODY);
      BsonEncoder.encodeDocument(answer, out);
      out.setIntLE(0, out.writerIndex());
      return out;
    } catch (RuntimeException e) {
      out.release();
      throw e;
    }
  }

  static Document error(Throwable cause) {
    var answer = new Document("ok", 0);
    if (cause instanceof MongoServerError refused) {
      answer.append("errmsg", refused.getMessageWithoutErrorCode());
      answer.append("code", refused.getCode());
      answer.putIfNotNull("codeName", refused.getCodeName());
      return answer;
    }
    return answer
        .append("errmsg", "The embedded store failed: " + cause)
        .append("code", UNKNOWN_ERROR);
  }
}
