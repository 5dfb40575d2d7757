package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a table is laid out, one mapping reads back what was drawn, and proves its totals. */
class LayoutPropertyTest {
  private static final TableShape SHAPE =
      TableShape.titled(
          "库存",
          "Stock",
          Field.day("day").needed(),
          Field.text("site").needed(),
          Field.text("goods").needed(),
          Field.decimal("opening"),
          Field.decimal("closing"));

  static LongStream seeds() {
    return new Random(20220418).longs(Integer.getInteger("cailanzi.seeds", 40));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_table_comes_back_from_any_layout(long seed) {
    var drawing = new Drawing(new Random(seed), null);

    for (byte[] file :
        List.of(
            drawing.sheet.workbook(HSSFWorkbook::new),
            drawing.sheet.workbook(XSSFWorkbook::new),
            drawing.sheet.csv())) {
      var read = new ArrayList<String>();
      var report = run(file, drawing.headerRows, read);
      assertThat(report.findings()).isEmpty();
      assertThat(read).containsExactlyInAnyOrderElementsOf(drawing.rows);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_total_that_is_wrong_is_found_and_no_other(long seed) {
    var random = new Random(seed);
    var off = new BigDecimal(1 + random.nextInt(1_000));
    var drawing = new Drawing(random, off);

    var report =
        run(drawing.sheet.workbook(HSSFWorkbook::new), drawing.headerRows, new ArrayList<>());

    assertThat(report.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo("total-differs"))
        .satisfies(it -> assertThat(it.row()).isEqualTo(drawing.wrongRow))
        .extracting(Finding::fix)
        .satisfies(it -> assertThat(it.en()).contains("(" + off.toPlainString() + ")"));
  }

  private static ImportReport run(byte[] file, int headerRows, List<String> read) {
    // A comma-separated file has no merged cells to count the header's rows by.
    boolean merged = file[0] != '"';
    var mapping =
        """
        {"fields": {"site": "单位*", "goods": "品种", "opening": "期初*", "closing": "期末*"},
         "fillDown": ["site"], "ignore": ["*"],
         "layout": {"header": ["单位*", "期末*"]%s,
                    "reads": {"day": "*日期:{date}"},
                    "totals": {"合计": "all", "*小计": "section"},
                    "noteRows": ["注*"]}}
        """
            .formatted(merged ? "" : ", \"headerRows\": " + headerRows);
    return TableImport.of(
            SHAPE,
            row ->
                "%s %s %s %s %s"
                    .formatted(
                        row.shown(SHAPE.fields().get(0)),
                        row.shown(SHAPE.fields().get(1)),
                        row.shown(SHAPE.fields().get(2)),
                        row.shown(SHAPE.fields().get(3)),
                        row.shown(SHAPE.fields().get(4))),
            read::addAll)
        .run(
            new ImportRequest(
                TableFile.spool(new ByteArrayInputStream(file), "x", TableLimits.standard()),
                Mapping.parse(mapping),
                ImportMode.ALL_OR_NOTHING,
                false));
  }

  /** Tables one below the other, each of one to three side by side, with all that belongs to it. */
  private static final class Drawing {
    final DrawnSheet sheet = new DrawnSheet();
    final List<String> rows = new ArrayList<>();
    final int headerRows;
    int wrongRow;
    private final Random random;
    private @Nullable BigDecimal off;
    private final int shift;
    private final boolean serial;
    private final boolean amountsFirst;
    private int row;

    Drawing(Random random, @Nullable BigDecimal off) {
      this.random = random;
      this.off = off;
      this.headerRows = 1 + random.nextInt(3);
      this.shift = random.nextInt(4);
      this.serial = random.nextBoolean();
      this.amountsFirst = random.nextBoolean();
      int tables = 1 + random.nextInt(3);
      for (int table = 0; table < tables; table++) {
        draw(table);
      }
    }

    private void draw(int table) {
      var day = "2022-04-%02d".formatted(1 + random.nextInt(28));
      sheet.put(row, shift, "附件" + table);
      sheet.put(row, shift + 1, "（密）");
      row += 1 + random.nextInt(2);
      sheet.put(row, shift + 2, "某市库存情况表");
      sheet.put(row, shift + 3, "统计 日期：" + day.replaceFirst("-", "年").replaceFirst("-", "月") + "日");
      row += 1 + random.nextInt(2);
      int beside = 1 + random.nextInt(3);
      int width = (serial ? 1 : 0) + 5;
      for (int side = 0; side < beside; side++) {
        header(shift + side * width);
      }
      row += headerRows;
      int longest = 0;
      int from = row;
      for (int side = 0; side < beside; side++) {
        row = from;
        body(shift + side * width, day);
        longest = Math.max(longest, row);
      }
      row = longest;
      sheet.put(row, shift, "注：数据以上报为准，" + "本表不含在途");
      row += 1 + random.nextInt(3);
    }

    private int site(int left) {
      return left + (serial ? 1 : 0);
    }

    private int opening(int left) {
      return site(left) + 2 + (amountsFirst ? 0 : 1);
    }

    private void header(int left) {
      int last = row + headerRows - 1;
      if (serial) {
        label(left, "序\n号", last);
      }
      label(site(left), "单位 名称", last);
      label(site(left) + 1, "品\n种", last);
      label(amountsFirst ? opening(left) + 2 : site(left) + 2, "负责人", last);
      for (int above = row; above < last; above++) {
        sheet.put(above, opening(left), above == row ? "数量（吨）" : "库存");
        sheet.merge(above, above, opening(left), opening(left) + 1);
      }
      sheet.put(last, opening(left), "期初\n库存");
      sheet.put(last, opening(left) + 1, "期末库存（吨）");
    }

    private void label(int column, String text, int last) {
      sheet.put(row, column, text);
      sheet.merge(row, last, column, column);
    }

    private void body(int left, String day) {
      var sums = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
      boolean sections = random.nextBoolean();
      int count = 1 + random.nextInt(3);
      for (int section = 0; section < count; section++) {
        var inSection = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
        int sites = 1 + random.nextInt(3);
        for (int site = 0; site < sites; site++) {
          site(left, day, "第%d单位".formatted(rows.size()), inSection);
        }
        if (sections) {
          total(left, "第" + section + "区小计", inSection, false);
        }
        sums[0] = sums[0].add(inSection[0]);
        sums[1] = sums[1].add(inSection[1]);
      }
      total(left, "合  计", sums, true);
    }

    private void site(int left, String day, String name, BigDecimal[] sums) {
      int goods = 1 + random.nextInt(3);
      sheet.put(row, site(left), name);
      sheet.merge(row, row + goods - 1, site(left), site(left));
      for (int i = 0; i < goods; i++) {
        if (serial) {
          sheet.put(row, left, new BigDecimal(row));
        }
        sheet.put(row, site(left) + 1, "菜" + i);
        var amounts = new BigDecimal[] {amount(), amount()};
        for (int of = 0; of < 2; of++) {
          sheet.put(row, opening(left) + of, amounts[of]);
          sums[of] = sums[of].add(amounts[of]);
        }
        rows.add(
            "%s %s 菜%d %s %s"
                .formatted(day, name, i, amounts[0].toPlainString(), amounts[1].toPlainString()));
        row++;
      }
    }

    private BigDecimal amount() {
      var amount = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(3));
      return amount.signum() == 0
          ? BigDecimal.ZERO
          : new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    private void total(int left, String label, BigDecimal[] sums, boolean last) {
      sheet.put(row, site(left), label);
      sheet.put(row, opening(left), sums[0]);
      sheet.put(row, opening(left) + 1, sums[1]);
      if (last && off != null) {
        sheet.put(row, opening(left) + 1, sums[1].add(off));
        wrongRow = row + 1;
        off = null;
      }
      row++;
    }
  }
}
