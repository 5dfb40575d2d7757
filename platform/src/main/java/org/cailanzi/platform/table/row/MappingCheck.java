package org.cailanzi.platform.table.row;

import java.util.Collection;
import java.util.stream.Stream;
import org.cailanzi.platform.problem.Nearest;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.FieldType;
import org.cailanzi.platform.table.shape.TableShape;

/** Whether a mapping speaks of fields that there are, and of each in one way. */
final class MappingCheck {
  interface Refusal {
    void refuse(String code, String column, String zh, String en);
  }

  private MappingCheck() {}

  static void run(TableShape shape, Mapping mapping, Refusal refusal) {
    var known = shape.fields().stream().map(Field::name).toList();
    Stream.<Collection<String>>of(
            mapping.fields().keySet(),
            mapping.constants().keySet(),
            mapping.values().keySet(),
            mapping.skipWhere().keySet(),
            mapping.parts().keySet(),
            mapping.keepWords(),
            mapping.percent(),
            mapping.where().stream().map(Mapping.Where::field).toList(),
            mapping.where().stream().flatMap(it -> it.then().keySet().stream()).toList(),
            mapping.fillDown(),
            mapping.lacks(),
            mapping.addUp(),
            mapping.less().keySet())
        .flatMap(Collection::stream)
        .distinct()
        .filter(it -> !known.contains(it))
        .forEach(
            it ->
                refusal.refuse(
                    "mapping-field-unknown",
                    it,
                    "没有字段“%s”，最接近的是“%s”".formatted(it, Nearest.to(it, known, Blanks::plain)),
                    "There is no field %s; the nearest is %s"
                        .formatted(it, Nearest.to(it, known, Blanks::plain))));
    mapping.lacks().stream()
        .filter(known::contains)
        .filter(it -> !shape.mayLack(it))
        .forEach(
            it ->
                refusal.refuse(
                    "mapping-cannot-lack",
                    it,
                    "缺了“%s”这张表就不成立，请指定列或常量".formatted(it),
                    "Without %s the table says nothing; map a column or a constant".formatted(it)));
    Stream.concat(mapping.addUp().stream(), mapping.less().keySet().stream())
        .distinct()
        .filter(it -> shape.named(it).filter(i -> !isNumber(shape.fields().get(i))).isPresent())
        .forEach(
            it ->
                refusal.refuse(
                    "mapping-not-a-number",
                    it,
                    "“%s”不是数字，不能加减".formatted(it),
                    "%s is no number to be added up or taken out of".formatted(it)));
    for (var twice : mapping.constants().keySet()) {
      if (mapping.fields().get(twice) != null) {
        refusal.refuse(
            "mapping-contradicts",
            twice,
            "“%s”既指定了列又指定了常量，请只留一个".formatted(twice),
            "%s is mapped to a column and to a constant; keep one".formatted(twice));
      }
    }
  }

  private static boolean isNumber(Field<?> field) {
    return field.type() == FieldType.DECIMAL || field.type() == FieldType.WHOLE;
  }
}
