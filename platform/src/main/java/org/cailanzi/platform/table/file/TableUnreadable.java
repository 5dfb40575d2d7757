package org.cailanzi.platform.table.file;

import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/** A file, or a request to import one, of which nothing (more) can be read. */
public final class TableUnreadable extends RuntimeException {
  private final String code;
  private final transient Bilingual detail;

  public TableUnreadable(String code, String zh, String en) {
    this(code, zh, en, null);
  }

  public TableUnreadable(String code, String zh, String en, @Nullable Throwable cause) {
    super(en, cause);
    this.code = code;
    this.detail = new Bilingual(zh, en);
  }

  /** Stable, for programs: the last part of a problem's type. */
  public String code() {
    return code;
  }

  public Bilingual title() {
    return new Bilingual("表格无法读取", "The table cannot be read");
  }

  /** What is wrong and what to do about it. */
  public Bilingual detail() {
    return detail;
  }

  static TableUnreadable damaged(Throwable cause) {
    return new TableUnreadable(
        "file-damaged",
        "文件已损坏或不完整，请重新导出后再上传",
        "The file is damaged or cut short; export it again and send it anew",
        cause);
  }
}
