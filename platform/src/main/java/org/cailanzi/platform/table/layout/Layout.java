package org.cailanzi.platform.table.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet that was made to be looked at holds its table. Every value is a {@link Wording}.
 *
 * @param header words that a header's rows show, the first of them in its first row; wherever they
 *     stand a table begins, so that one may follow another or stand beside it
 * @param headerRows how many; absent, as many as the first word's merged cell is high
 * @param reads field → how a cell above the table or in its header says it for all rows
 * @param fileName field → how the file's name says it, to be held against the sheet
 * @param across columns that are rows of their own, such as one for each commodity or day
 * @param sections field → how a row of one cell says it for the rows below
 * @param totals how a row says that it is a total, and of what; it is checked and not imported
 * @param noteRows how a row begins that is no data
 * @param until how a row begins that ends the table
 * @param once fields by which no two rows of a table may be the same
 * @param corrections cell, such as A21 → what it should have said; for one file that is wrong
 */
public record Layout(
    List<String> header,
    @Nullable Integer headerRows,
    Map<String, String> reads,
    Map<String, String> fileName,
    @Nullable Across across,
    Map<String, String> sections,
    Map<String, Sum> totals,
    List<String> noteRows,
    @Nullable String until,
    Set<String> once,
    Map<String, String> corrections) {

  /** What a total row is to be. */
  public enum Sum {
    /** Of every row of the table. */
    @JsonProperty("all")
    ALL,
    /** Of the rows since the last of its kind, or up to the next where it leads them. */
    @JsonProperty("section")
    SECTION,
    /** The mean of every row of the table, rounded as it is written. */
    @JsonProperty("mean")
    MEAN
  }

  /**
   * Groups of columns, each under one word of the header's first row.
   *
   * @param over how that word reads, or the path of words down to one below it
   * @param except how those read that are no group
   * @param reads field → how the word says it for the group
   * @param each whether every column under the word is a group by itself, as where each cell names
   *     a firm and its amount; absent, they are one
   */
  public record Across(
      String over, @Nullable String except, Map<String, String> reads, @Nullable Boolean each) {
    @SuppressWarnings("ConstantValue") // JSON leaves out what it does not say.
    public Across {
      if (over == null) {
        throw new IllegalArgumentException("layout.across 缺少 over lacks its over");
      }
      reads = reads == null ? Map.of() : Map.copyOf(reads);
      Wording.of(over);
      Stream.ofNullable(except).forEach(Wording::of);
      reads.values().forEach(Wording::of);
    }
  }

  @SuppressWarnings("ConstantValue") // JSON leaves out what it does not say.
  public Layout {
    if (header == null || header.isEmpty()) {
      throw new IllegalArgumentException("layout 缺少 header，请写表头里的词 lacks its header");
    }
    if (headerRows != null && (headerRows < 1 || headerRows > HeaderRows.MOST)) {
      throw new IllegalArgumentException("headerRows: 1–" + HeaderRows.MOST);
    }
    header = List.copyOf(header);
    reads = reads == null ? Map.of() : Map.copyOf(reads);
    fileName = fileName == null ? Map.of() : Map.copyOf(fileName);
    sections = sections == null ? Map.of() : Map.copyOf(sections);
    totals = totals == null ? Map.of() : Map.copyOf(totals);
    noteRows = noteRows == null ? List.of() : List.copyOf(noteRows);
    once = once == null ? Set.of() : Set.copyOf(once);
    corrections = corrections == null ? Map.of() : Map.copyOf(corrections);
    header.forEach(Wording::of);
    reads.values().forEach(Wording::of);
    fileName.values().forEach(Wording::of);
    sections.values().forEach(Wording::of);
    totals.keySet().forEach(Wording::of);
    noteRows.forEach(Wording::of);
    Stream.ofNullable(until).forEach(Wording::of);
    corrections.keySet().stream()
        .filter(it -> !it.matches("[A-Za-z]{1,3}[1-9]\\d{0,6}"))
        .forEach(
            it -> {
              throw new IllegalArgumentException("corrections: A21, not " + it);
            });
  }
}
