package org.cailanzi.platform.table.row;

import java.util.List;
import java.util.stream.IntStream;
import org.cailanzi.platform.table.file.Sheet;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableUnreadable;

/** Which sheets of a workbook are meant: never one of several by chance. */
final class SheetChoice {
  private SheetChoice() {}

  static List<Integer> of(TableFile file, Mapping mapping) {
    var sheets = file.sheets(mapping.text());
    var wanted = mapping.sheet();
    var visible =
        IntStream.range(0, sheets.size())
            .filter(it -> !sheets.get(it).hidden())
            .filter(it -> sheets.size() == 1 || holdsSomething(file, mapping, it))
            .boxed()
            .toList();
    if (wanted == null) {
      if (visible.size() > 1) {
        throw refused(
            "sheet-not-chosen",
            "工作簿有多张工作表，请在 sheet 中指明一张，或用 * 全部导入",
            "Several sheets hold rows; name one in sheet, or * for all",
            sheets);
      }
      return visible.isEmpty() ? refuseEmpty() : visible;
    }
    if (wanted.equals(Mapping.ALL)) {
      return visible.isEmpty() ? refuseEmpty() : visible;
    }
    return List.of(named(wanted, sheets));
  }

  private static int named(String wanted, List<Sheet> sheets) {
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).name().strip().equals(wanted.strip())) {
        return i;
      }
    }
    if (wanted.matches("\\d{1,4}")) {
      int number = Integer.parseInt(wanted);
      if (number >= 1 && number <= sheets.size()) {
        return number - 1;
      }
    }
    throw refused(
        "sheet-unknown", "没有工作表“" + wanted + "”", "There is no sheet “" + wanted + "”", sheets);
  }

  private static boolean holdsSomething(TableFile file, Mapping mapping, int sheet) {
    try (var lines = file.open(sheet, mapping.text())) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          return true;
        }
      }
      return false;
    }
  }

  private static List<Integer> refuseEmpty() {
    throw new TableUnreadable("file-empty", "工作簿里没有内容", "The workbook holds nothing");
  }

  private static TableUnreadable refused(String code, String zh, String en, List<Sheet> sheets) {
    var names = String.join(" / ", sheets.stream().map(Sheet::name).toList());
    return new TableUnreadable(code, zh + "：" + names, en + ": " + names);
  }
}
