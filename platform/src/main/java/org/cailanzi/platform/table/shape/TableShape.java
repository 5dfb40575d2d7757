package org.cailanzi.platform.table.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Blanks;

/**
 * What one kind of import may say, declared once by its service: read from for validation, for the
 * documents of the API and for an empty table to fill in.
 */
public final class TableShape {
  /** A field as the API tells of it. */
  public record FieldNote(
      String name,
      List<String> headers,
      boolean needed,
      Bilingual type,
      Bilingual description,
      boolean inKey) {}

  private final Bilingual title;
  private final List<Field<?>> fields;
  private final List<Field<?>> key;
  private final Set<String> lackable;
  private final Map<String, Integer> indexByName = new HashMap<>();
  private final Map<String, Integer> indexByHeader = new HashMap<>();

  private TableShape(
      Bilingual title, List<Field<?>> fields, List<Field<?>> key, Set<String> lackable) {
    this.title = title;
    this.fields = fields;
    this.key = key;
    this.lackable = lackable;
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      indexByName.put(field.name(), i);
      for (var header : namesOf(field)) {
        var other = indexByHeader.putIfAbsent(Blanks.plain(header), i);
        if (other != null && other != i) {
          throw new IllegalArgumentException("Two fields go by the header " + header);
        }
      }
    }
  }

  public static TableShape titled(String zh, String en, Field<?>... fields) {
    return new TableShape(new Bilingual(zh, en), List.of(fields), List.of(), Set.of());
  }

  /** The fields by which two rows of one file speak of the same thing. */
  public TableShape keyedBy(Field<?>... keyFields) {
    var keys = List.of(keyFields);
    for (var keyField : keys) {
      indexOf(keyField);
    }
    return new TableShape(title, fields, keys, lackable);
  }

  /** The same, where a mapping may say that a table tells nothing of a needed field. */
  public TableShape unless(Field<?> needed) {
    return new TableShape(title, fields, key, Set.of(needed.name()));
  }

  /** Whether a table may tell nothing of a field, if its mapping says so. */
  public boolean mayLack(String field) {
    return lackable.contains(field);
  }

  public Bilingual title() {
    return title;
  }

  public List<Field<?>> fields() {
    return fields;
  }

  public List<Field<?>> key() {
    return key;
  }

  public int indexOf(Field<?> field) {
    return named(field.name())
        .orElseThrow(() -> new IllegalArgumentException("No field of this table: " + field.name()));
  }

  /** The field of exactly this name, as mappings have it. */
  public Optional<Integer> named(String name) {
    return Optional.ofNullable(indexByName.get(name));
  }

  /** The field that a header of a file means, by its name or one of its others. */
  public Optional<Integer> meantBy(String header) {
    return Optional.ofNullable(indexByHeader.get(Blanks.plain(header)));
  }

  public List<FieldNote> notes() {
    List<FieldNote> notes = new ArrayList<>();
    for (var field : fields) {
      notes.add(
          new FieldNote(
              field.name(),
              field.headers(),
              field.required(),
              field.type().shown(),
              field.description(),
              key.stream().anyMatch(it -> it.name().equals(field.name()))));
    }
    return notes;
  }

  /** The header of an empty table, as CSV that Excel opens in Chinese; importing it is lawful. */
  public String template() {
    var header = new StringBuilder("\uFEFF");
    for (var field : fields) {
      header.append(header.length() > 1 ? "," : "").append(namesOf(field).getLast());
    }
    return header.append("\r\n").toString();
  }

  private static List<String> namesOf(Field<?> field) {
    var names = new ArrayList<String>();
    names.add(field.name());
    names.addAll(field.headers());
    return names;
  }
}
