package org.cailanzi.price.figure;

import com.mongodb.client.model.Updates;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.store.Migration;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.jspecify.annotations.Nullable;

/**
 * How versions were written in version 1 of a month of a district: {@code days.d24.RTMART.v1: {at,
 * micro, dimension}}.
 */
final class RegionMonthsInDocuments {
  /** The step to version 2. */
  static final Migration TO_STRINGS =
      Migration.ofEach(2, "a version is a string", RegionMonthsInDocuments::toStrings);

  private RegionMonthsInDocuments() {}

  private static Bson toStrings(Document old) {
    Document days = new Document();
    old.get("days", Document.class)
        .forEach((day, points) -> days.append(day, ofPoints((Document) points)));
    return Updates.set("days", days);
  }

  private static Document ofPoints(Document points) {
    Document written = new Document();
    points.forEach((point, versions) -> written.append(point, ofVersions((Document) versions)));
    return written;
  }

  private static Document ofVersions(Document versions) {
    Document written = new Document();
    versions.forEach(
        (number, version) ->
            written.append(number, RegionMonthsInStrings.written(stated((Document) version))));
    return written;
  }

  private static Stated stated(Document version) {
    @Nullable Long micro = version.getLong("micro");
    Date at = version.getDate("at");
    return new Stated(
        1,
        micro == null
            ? null
            : new UnitPrice(micro, Dimension.valueOf(version.getString("dimension"))),
        at.toInstant());
  }
}
