package org.cailanzi.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FormsLineByLineTest {
  private static final Instant NOON = Instant.parse("2022-04-06T04:00:00Z");
  private static final FormKey KEY = new FormKey("S-1", LocalDate.of(2022, 4, 6));

  @RegisterExtension static final TestStore store = TestStore.open(Reports.SCHEMA);

  private final Reports reports = new Reports(store.database(), event -> {});

  @Test
  void a_form_written_line_by_line_says_the_same_in_columns() {
    MongoCollection<Document> collection =
        store.database().getCollection(Reports.SCHEMA.collection());
    collection.insertOne(
        new Document("_id", KEY.id())
            .append("schema", 1)
            .append("ver", 2L)
            .append(
                "lines",
                List.of(
                    line("ONION", 900).append("in", 20L).append("coverDays", "3.5"),
                    line("POTATO", 700).append("version", 2)))
            .append("earlier", List.of(line("POTATO", 600).append("by", "b"))));

    FormsLineByLine.TO_COLUMNS.step().accept(collection);

    assertThat(reports.find(KEY))
        .isEqualTo(
            new Form(
                KEY,
                2,
                Map.of(
                    "ONION",
                    new Form.Entry(said("ONION", 900, 20L, new BigDecimal("3.5")), 1, "a", NOON),
                    "POTATO",
                    new Form.Entry(said("POTATO", 700, null, null), 2, "a", NOON)),
                List.of(new Form.Entry(said("POTATO", 600, null, null), 1, "b", NOON))));
    Document now = collection.find(new Document("_id", KEY.id())).first();
    assertThat(now).containsEntry("schema", 2);
  }

  private static Document line(String commodity, long closing) {
    return new Document("commodity", commodity)
        .append("dimension", "MASS")
        .append("closing", closing)
        .append("version", 1)
        .append("by", "a")
        .append("at", Date.from(NOON));
  }

  private static Line said(
      String commodity, long closing, @Nullable Long in, @Nullable BigDecimal days) {
    return new Line(
        commodity,
        null,
        in == null ? null : Quantity.grams(in),
        null,
        Quantity.grams(closing),
        null,
        days,
        Reserve.NONE);
  }
}
