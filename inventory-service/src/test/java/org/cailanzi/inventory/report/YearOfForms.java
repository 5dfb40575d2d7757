package org.cailanzi.inventory.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A seeded table of daily forms, in the order of days, with mistakes that are counted. */
final class YearOfForms {
  static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final int ONE_IN = 50_000;
  private static final int SAMPLED = 200;

  /** A row to be looked up afterwards, its closing in grams. */
  record Sample(String site, LocalDate day, String commodity, long closing) {}

  final List<Sample> samples = new ArrayList<>();
  long rows;
  long unreadable;
  long breaks;
  private final Random random = new Random(20210101);
  private final int sites;
  private final List<String> goods;
  private final long[][] closings;

  YearOfForms(int sites, List<String> goods) {
    this.sites = sites;
    this.goods = goods;
    this.closings = new long[sites][goods.size()];
  }

  static String site(int number) {
    return "S-%04d".formatted(number);
  }

  /** Its rows for so many days. */
  void write(Path file, int days) throws IOException {
    for (long[] site : closings) {
      for (int i = 0; i < site.length; i++) {
        site[i] = 50_000L + random.nextInt(50_000);
      }
    }
    int sampleEvery = Math.max(1, (int) ((long) sites * goods.size() * days / SAMPLED));
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("site,day,commodity,opening,in,out,closing,unit\n");
      for (int day = 0; day < days; day++) {
        LocalDate date = FIRST.plusDays(day);
        for (int site = 0; site < sites; site++) {
          for (int item = 0; item < goods.size(); item++) {
            write(out, date, site, item, rows++ % sampleEvery == 0);
          }
        }
      }
    }
  }

  /** In tenths of kilograms. */
  private void write(BufferedWriter out, LocalDate day, int site, int item, boolean sampled)
      throws IOException {
    long opening = closings[site][item];
    long gone = random.nextInt(10_000) % (opening + 1);
    long come = opening < 60_000 ? random.nextInt(20_000) : random.nextInt(8_000);
    long closing = opening + come - gone;
    boolean broken = !sampled && random.nextInt(ONE_IN) == 0;
    boolean unread = !sampled && !broken && random.nextInt(ONE_IN) == 0;
    closings[site][item] = closing;
    breaks += broken ? 1 : 0;
    unreadable += unread ? 1 : 0;
    if (sampled) {
      samples.add(new Sample(site(site), day, goods.get(item), closing * 100));
    }
    out.write(site(site));
    out.write(',');
    out.write(day.toString());
    out.write(',');
    out.write(goods.get(item));
    amount(out, opening);
    amount(out, come);
    amount(out, gone);
    if (unread) {
      out.write(",暂无");
    } else {
      amount(out, broken ? closing + 7 : closing);
    }
    out.write(",kg\n");
  }

  private static void amount(BufferedWriter out, long tenths) throws IOException {
    out.write(',');
    out.write(Long.toString(tenths / 10));
    out.write('.');
    out.write((char) ('0' + tenths % 10));
  }
}
