package org.cailanzi.platform.table.file;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The records of an .xls workbook in their order, with the failures of their reading named. */
record XlsRecords(DocumentInputStream in, RecordFactoryInputStream records)
    implements AutoCloseable {

  static XlsRecords of(POIFSFileSystem files) throws IOException {
    var root = files.getRoot();
    if (root.hasEntry("EncryptedPackage")) {
      throw locked(null);
    }
    if (!root.hasEntry("Workbook")) {
      throw new TableUnreadable(
          "not-a-workbook",
          "文件里没有 Excel 97–2003 工作簿，请另存为 .xlsx",
          "The file holds no workbook of Excel 97–2003; save it as .xlsx");
    }
    var in = files.createDocumentInputStream("Workbook");
    try {
      return new XlsRecords(in, new RecordFactoryInputStream(in, true));
    } catch (EncryptedDocumentException encrypted) {
      in.close();
      throw locked(encrypted);
    } catch (RuntimeException broken) {
      in.close();
      throw TableUnreadable.damaged(broken);
    }
  }

  @Nullable Record next() {
    try {
      return records.nextRecord();
    } catch (RuntimeException broken) {
      throw TableUnreadable.damaged(broken);
    }
  }

  private static TableUnreadable locked(@Nullable Throwable cause) {
    return new TableUnreadable(
        "password-protected",
        "工作簿有密码保护，请去掉密码后再上传",
        "The workbook is protected by a password; remove it and send the file again",
        cause);
  }

  @Override
  public void close() {
    in.close();
  }
}
