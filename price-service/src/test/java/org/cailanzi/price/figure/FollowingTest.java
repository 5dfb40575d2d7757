package org.cailanzi.price.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.QueryShapeGuard;
import org.cailanzi.price.figure.Panels.Span;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Entry;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Source;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** From keeping a quote to having it with the others of its district, with crashes between. */
@SpringBootTest(properties = "price.figure.follow-every=1h")
class FollowingTest {
  private static final Series SERIES = new Series("SHOP", "CABBAGE", Stage.RETAIL);
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");
  private static final Place PLACE = new Place(new RegionCode("320213001"), PointKind.SUPERMARKET);

  @Autowired Quotes quotes;
  @Autowired Panels panels;
  @Autowired FollowNotes notes;
  @Autowired Following following;
  @Autowired CityProfile city;
  @Autowired Crashing crashing;
  @Autowired RegionPrices prices;
  @Autowired FigureSettings settings;
  @Autowired MongoDatabase database;

  @AfterEach
  void the_street_is_cleared() {
    for (String name : List.of("quotes", "regionMonths", "followNotes")) {
      QueryShapeGuard.unwatched(() -> database.getCollection(name).deleteMany(new Document()));
    }
  }

  @Test
  void what_changed_is_followed_by_whoever_reads_first() {
    quote("3.20", "one");
    assertThat(notes.all()).hasSize(1);

    assertThat(seen()).containsExactly(Map.entry("SHOP", price("3.20")));
    assertThat(notes.all()).isEmpty();
  }

  @Test
  void what_a_crash_left_unfollowed_is_followed_by_the_next_and_by_a_repeat_alike() {
    quote("3.20", "one");
    crashing.next = true;
    assertThatExceptionOfType(Crash.class).isThrownBy(this::seen);
    assertThat(notes.all()).hasSize(1);

    following.sweep();
    assertThat(notes.all()).isEmpty();
    following.sweep();
    assertThat(seen()).containsExactly(Map.entry("SHOP", price("3.20")));
  }

  @Test
  void who_died_while_the_quote_was_being_kept_has_left_a_note_that_is_kept_for_a_while() {
    FollowNotes.Note note = notes.open(List.of(SERIES.on(DAY)));

    assertThat(seen()).isEmpty();
    assertThat(notes.all()).containsExactly(note);
    quote("3.20", "one");
    assertThat(seen()).containsExactly(Map.entry("SHOP", price("3.20")));
    assertThat(notes.all()).containsExactly(note);

    Clock later = Clock.offset(Clock.systemUTC(), settings.lease().plusSeconds(1));
    new Following(notes, quotes, prices, settings, later).catchUp();
    assertThat(notes.all()).isEmpty();
  }

  @Test
  void who_was_taken_for_dead_too_early_notes_the_change_once_more() {
    FollowNotes.Note note = notes.open(List.of(SERIES.on(DAY)));
    notes.erase(List.of(note));
    notes.changed(note);
    assertThat(notes.all()).hasSize(1).allMatch(FollowNotes.Note::changed);
  }

  private void quote(String yuan, String act) {
    TypedPrice typed = TypedPrice.of(new BigDecimal(yuan), "元/500g");
    Entry entry = new Entry(typed, "collector", Source.FORM, null, null);
    quotes.record(List.of(new Quote(SERIES, DAY, entry, act)), Map.of("SHOP", PLACE));
  }

  private Map<String, UnitPrice> seen() {
    return panels
        .of(
            List.of(city.commodities().byCode("CABBAGE").orElseThrow()),
            Stage.RETAIL,
            new Panel.Scope(new RegionCode("320213"), Instant.now()),
            List.of(new Span(DAY, DAY)))
        .getFirst()
        .panel()
        .seen(DAY);
  }

  private static UnitPrice price(String yuan) {
    return UnitPrice.of(new BigDecimal(yuan), "500g");
  }

  /** Dies just before the next month of a district is begun. */
  static final class Crashing implements CommandListener {
    private volatile boolean next;

    @Override
    public void commandStarted(CommandStartedEvent event) {
      if (next
          && event.getCommandName().equals("insert")
          && event.getCommand().getString("insert").getValue().equals("regionMonths")) {
        next = false;
        throw new Crash();
      }
    }
  }

  /** Not an exception, which the driver would keep to itself. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  @TestConfiguration
  static class Configuration {
    @Bean
    Crashing crashing() {
      return new Crashing();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer crashingWhere(Crashing crashing) {
      return it -> it.addCommandListener(crashing);
    }
  }
}
